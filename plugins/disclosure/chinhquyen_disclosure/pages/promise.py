"""What the law asks us to make public this year, and honestly how far we are."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.disclosure import Standing, topics
from chinhquyen_sdk.host.sites import request_site

from .. import queries


@require_safe
def promise(request: HttpRequest) -> HttpResponse:
    """The register by topic; an unverified duty is left out: it is not shown as law."""
    site, today = request_site(request), local_day(timezone.now())
    year = _year(request, today.year)
    dues = [due for due in queries.dues_of_year(site, year) if due.facts.verified]
    rows, counts = queries.register(dues, year, today)
    groups = [(label, _lines([r for r in rows if r.duty.topic == code])) for code, label in topics().items()]
    context = {
        "year": year, "years": queries.years(site), "groups": [(label, lines) for label, lines in groups if lines],
        "counts": counts, "late": counts.by[Standing.LATE], "complete": counts.by[Standing.COMPLETE],
    }  # fmt: skip
    return render(request, "chinhquyen_disclosure/public/promise.html", context)


def _year(request: HttpRequest, now: int) -> int:
    asked = request.GET.get("nam", "")
    return int(asked) if asked.isdecimal() and now - 20 <= int(asked) <= now + 1 else now


def _lines(rows: list[queries.Row]) -> list[tuple[queries.Row, list[object]]]:
    found = []
    for row in rows:
        cells = [cell for month in row.months for cell in month]
        found.append((row, [*row.always, *cells, *row.watched]))
    return [(row, cells) for row, cells in found if cells]
