"""What the commune explained, for everybody."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.papers import paper_file
from chinhquyen_sdk.host.sites import request_site

from .. import queries
from ..panels.papers import public_paper


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """The front page: how to ask, what was answered."""
    site, year = request_site(request), today().year
    found, after = queries.published(site, request.GET.get("sau", ""))
    context = {
        "lines": [(each, spoken_day(each.published_on)) for each in found if each.published_on],
        "next": "?" + urlencode({"sau": after}) if after else "", "totals": queries.totals(site, year), "year": year,
    }  # fmt: skip
    return render(request, "chinhquyen_accountability/public/front.html", context)


@require_safe
def explanation(request: HttpRequest, id: UUID) -> HttpResponse:
    """One explanation, without the asker."""
    found = queries.published_by_id(request_site(request), id)
    if found is None or found.published_on is None:
        raise Http404("nothing published here")
    context = {"one": found, "day": spoken_day(found.published_on)}
    return render(request, "chinhquyen_accountability/public/explanation.html", context)


@require_safe
def document(request: HttpRequest, id: UUID) -> HttpResponse:
    """The same as the paper it was given in, without the asker."""
    site = request_site(request)
    found = queries.published_by_id(site, id)
    if found is None or found.published_on is None:
        raise Http404("nothing published here")
    return paper_file(public_paper(site, found), "van-ban-giai-trinh")
