"""What the law asks us to make public this year, and honestly how far we are."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.disclosure import Standing, find_duty, topics
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.sites import request_site

from .. import queries


@require_safe
def promise(request: HttpRequest) -> HttpResponse:
    """The register by topic; an unverified duty is left out: it is not shown as law."""
    site, now = request_site(request), today()
    year = _year(request, now.year)
    dues = [due for due in queries.dues_of_year(site, year) if due.facts.verified]
    rows, counts = queries.register(dues, year, now)
    groups = [(label, _lines([r for r in rows if r.duty.topic == code])) for code, label in topics().items()]
    context = {
        "year": year, "years": queries.years(site), "groups": [(label, lines) for label, lines in groups if lines],
        "counts": counts, "late": counts.by[Standing.LATE], "complete": counts.by[Standing.COMPLETE],
    }  # fmt: skip
    return render(request, "chinhquyen_disclosure/public/promise.html", context)


@require_safe
def duty(request: HttpRequest, code: str) -> HttpResponse:
    """One duty of the law in plain words, and what was made public because of it, the newest first."""
    one = find_duty(code)
    if one is None or not one.verified:
        raise Http404
    site, now = request_site(request), today()
    wanted = queries.PublicFilter(duty=code)
    found, after = queries.public_page(site, wanted, now, request.GET.get("sau", ""))
    context = {
        "duty": one, "topic": topics().get(one.topic, ""), "term": one.term_in_words(now),
        "lines": [(each, each.phase(now)) for each in found], "is_first": "sau" not in request.GET,
        "next": "?" + urlencode({"sau": after}) if after else "",
    }  # fmt: skip
    return render(request, "chinhquyen_disclosure/public/duty.html", context)


def _year(request: HttpRequest, now: int) -> int:
    asked = request.GET.get("nam", "")
    return int(asked) if asked.isdecimal() and now - 20 <= int(asked) <= now + 1 else now


def _lines(rows: list[queries.Row]) -> list[tuple[queries.Row, list[object]]]:
    found = []
    for row in rows:
        cells = [cell for month in row.months for cell in month]
        found.append((row, [*row.always, *cells, *row.watched]))
    return [(row, cells) for row, cells in found if cells]
