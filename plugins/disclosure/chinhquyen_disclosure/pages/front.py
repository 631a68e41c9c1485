"""The board everybody reads: what is public, the newest first, by topic, by month, by words."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.disclosure import topics
from chinhquyen_sdk.domain.periods import PeriodLength, read_period
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.sites import request_site

from .. import queries
from ..queries import PublicFilter


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """The list, filtered as the address says."""
    site, now = request_site(request), today()
    wanted = filter_of(request)
    found, after = queries.public_page(site, wanted, now, request.GET.get("sau", ""))
    used = queries.topics_used(site)
    context = {
        "lines": [(each, each.phase(now)) for each in found], "wanted": wanted, "today": now, "groups": topics(),
        "topics": [(code, label) for code, label in topics().items() if code in used],
        "next": "?" + urlencode({**_kept(request), "sau": after}) if after else "", "month": request.GET.get("thang", ""),
        "is_first": "sau" not in request.GET,
    }  # fmt: skip
    return render(request, "chinhquyen_disclosure/public/front.html", context)


def filter_of(request: HttpRequest) -> PublicFilter:
    """Return what the address asks for; what it says wrongly is left out."""
    topic = request.GET.get("nhom", "")
    return PublicFilter(
        q=request.GET.get("q", "")[:100],
        topic=topic if topic in topics() else "",
        month=_month(request.GET.get("thang", "")),
        past=request.GET.get("luu") == "1",
    )


def _month(written: str) -> date | None:
    period = read_period(written)
    return period.since if period and period.length is PeriodLength.MONTH else None


def _kept(request: HttpRequest) -> dict[str, str]:
    return {name: request.GET[name] for name in ("q", "nhom", "thang", "luu") if request.GET.get(name)}
