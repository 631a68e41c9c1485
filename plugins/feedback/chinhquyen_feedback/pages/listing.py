"""The public list: what neighbours reported, what became of it, how much is solved."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from pydantic import ValidationError

from chinhquyen_sdk.domain.feedback import ReportState, kind_of, kinds
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.sites import request_site

from .. import queries
from ..panels.solved import months

STATES = tuple(state for state in ReportState if state is not ReportState.HANDED)


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Filters stand in the address, so that a link can be kept and sent."""
    site, asked = request_site(request), request.GET
    wanted = _filter({name: asked[name] for name in queries.PublicFilter.model_fields if asked.get(name)})
    page = queries.public_page(site, wanted, after=asked.get("after", ""))
    kept = {name: value for name, value in asked.items() if value and name != "after"}
    year = today().year
    context = {
        "lines": [(line, kind_of(line.report.kind)) for line in page.lines],
        "wanted": wanted,
        "kinds": kinds(),
        "states": STATES,
        "villages": villages(site),
        "filtered": bool(kept),
        "next_url": "?" + urlencode({**kept, "after": page.after}) if page.after else "",
        "is_first": not asked.get("after"),
        "year": year,
        "solved": queries.solved(site, year),
        "months": months(site, year),
        "by_kind": [line for line in queries.by_kind(site, year) if line.totals.received],
    }
    return render(request, "chinhquyen_feedback/public/list.html", context)


def _filter(known: dict[str, str]) -> queries.PublicFilter:
    try:
        return queries.PublicFilter.model_validate(known)
    except ValidationError:  # an old or mistyped link shows everything rather than an error
        return queries.PublicFilter(q=known.get("q", "")[:200])
