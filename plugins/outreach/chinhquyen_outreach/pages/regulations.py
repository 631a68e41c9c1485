"""The commune's regulations: what holds, every version, two side by side."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.domain.outreach import RegulationVersion, VersionState, compare, in_force
from chinhquyen_sdk.domain.outreach.comparing import Kind
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.sites import request_site

from .. import queries
from ..panels.regulations import marked, pairs_of
from ..queries import Shelf


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """Every regulation, with what holds today and what the people are asked about."""
    shelves = queries.shelves(request_site(request), public=True)
    lines = [(shelf.regulation, in_force(shelf.versions, today()), _asked(shelf)) for shelf in shelves]
    return render(request, "chinhquyen_outreach/public/regulations.html", {"lines": lines})


def _asked(shelf: Shelf) -> RegulationVersion | None:
    """Return the draft that the people are asked about today."""
    now = today()
    drafts = (
        one for one in shelf.versions if one.state is VersionState.CONSULTED and one.since and one.until
    )
    return next((one for one in drafts if one.since <= now <= one.until), None)  # type: ignore[operator] - asked for above


@require_safe
def regulation(request: HttpRequest, slug: str) -> HttpResponse:
    """What holds today in full, and the history."""
    shelf = _shelf_or_404(request, slug)
    now = in_force(shelf.versions, today())
    shown = now or shelf.versions[0]
    return _page(request, shelf, shown)


@require_safe
def version(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One version in full."""
    shelf = _shelf_or_404(request, slug)
    return _page(request, shelf, _number_or_404(shelf, number))


def _page(request: HttpRequest, shelf: Shelf, shown: RegulationVersion) -> HttpResponse:
    site = request_site(request)
    happened = queries.history(site, shelf.regulation.id)
    lines = marked(shelf)
    context = {
        "one": shelf.regulation, "shown": shown, "lines": lines, "pairs": pairs_of(shelf.versions), "asked": _asked(shelf),
        "standing": next(words for each, words, _ in lines if each.id == shown.id),
        "days": next(days for each, _, days in lines if each.id == shown.id),
        "timeline": [(spoken_day(local_day(each.at)), said) for each in happened if (said := each.for_citizen())],
    }  # fmt: skip
    return render(request, "chinhquyen_outreach/public/regulation.html", context)


@require_safe
def comparison(request: HttpRequest, slug: str, older: int, newer: int) -> HttpResponse:
    """Two versions side by side; only what changed, unless all is asked for."""
    shelf = _shelf_or_404(request, slug)
    first, second = _number_or_404(shelf, older), _number_or_404(shelf, newer)
    rows = compare(first.text, second.text)
    every = "tat-ca" in request.GET
    context = {
        "one": shelf.regulation, "older": first, "newer": second, "every": every,
        "rows": rows if every else [row for row in rows if row.kind is not Kind.SAME],
        "changed": sum(1 for row in rows if row.kind is not Kind.SAME),
    }  # fmt: skip
    return render(request, "chinhquyen_outreach/public/comparison.html", context)


def _shelf_or_404(request: HttpRequest, slug: str) -> Shelf:
    found = queries.public_regulation(request_site(request), slug)
    if found is None:
        raise Http404("no such regulation")
    return found


def _number_or_404(shelf: Shelf, number: int) -> RegulationVersion:
    found = next((one for one in shelf.versions if one.number == number), None)
    if found is None:
        raise Http404("no such version")
    return found
