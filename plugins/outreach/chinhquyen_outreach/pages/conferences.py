"""Conferences in the hamlets: where the commune has been, where it comes next, what people asked."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.domain.outreach import PolicyState
from chinhquyen_sdk.host.answers import sent_picture
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.showing import KIND
from chinhquyen_sdk.host.sites import request_site

from .. import queries
from ..panels.drawing import reach_chart


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """How many hamlets were reached this year, what is coming, what was held."""
    site, year = request_site(request), today().year
    reach = queries.reach(site, year=year)
    held, after = queries.held_page(site, request.GET.get("sau", ""))
    context = {
        "reach": reach, "chart": reach_chart(reach), "year": year, "coming": queries.coming(site, timezone.now()),
        "lines": held, "next": f"?sau={after}" if after else "", "is_first": not request.GET.get("sau"),
    }  # fmt: skip
    return render(request, "chinhquyen_outreach/public/conferences.html", context)


@require_safe
def conference(request: HttpRequest, id: UUID) -> HttpResponse:
    """One conference."""
    site = request_site(request)
    one = queries.conference(site, id)
    if one is None:
        raise Http404("no such conference")
    about = queries.policy(site, one.policy) if one.policy else None
    happened = queries.history(site, id)
    context = {
        "one": one, "day": spoken_day(one.day), "photos": queries.photos(site, id),
        "policy": about if about and about.state is PolicyState.PUBLISHED else None,
        "timeline": [(spoken_day(local_day(each.at)), said) for each in happened if (said := each.for_citizen())],
    }  # fmt: skip
    return render(request, "chinhquyen_outreach/public/conference.html", context)


@require_safe
def photo(request: HttpRequest, id: UUID, photo: UUID) -> HttpResponse:
    """A photograph; ``?nho``: the small one."""
    found = queries.open_photo(request_site(request), id, photo, small="nho" in request.GET,
                               kind=request.GET.get(KIND, ""))  # fmt: skip
    if found is None:
        raise Http404("no such photograph")
    return sent_picture(found.content, found.content_type, cache="public, max-age=3600")
