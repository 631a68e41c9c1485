"""What was checked, what was found, what was mended by when; nobody is named."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.sites import request_site

from .. import queries


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """Every check, planned last on top."""
    found, after = queries.checks_page(request_site(request), request.GET.get("sau", ""))
    lines = [(one, one.is_late(today())) for one in found]
    context = {"lines": lines, "next": f"?sau={after}" if after else ""}
    return render(request, "chinhquyen_outreach/public/checks.html", context)


@require_safe
def check(request: HttpRequest, id: UUID) -> HttpResponse:
    """One check."""
    site = request_site(request)
    one = queries.check(site, id)
    if one is None:
        raise Http404("no such check")
    happened = queries.history(site, id)
    context = {
        "one": one, "late": one.is_late(today()),
        "timeline": [(spoken_day(local_day(each.at)), said) for each in happened if (said := each.for_citizen())],
    }  # fmt: skip
    return render(request, "chinhquyen_outreach/public/check.html", context)
