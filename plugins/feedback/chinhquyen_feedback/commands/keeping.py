"""Writing a report down: row, journal and running totals in one transaction."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple

from django.db import models
from django.db.models import F
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.feedback import CELL, FieldReport, Outcome, ReportState, cell_of, kind_of
from chinhquyen_sdk.domain.feedback.places import within_cell
from chinhquyen_sdk.domain.text import fold
from chinhquyen_sdk.host import journal

from ..rows import CrowdRow, ReportRow, TallyRow, sort_day

# Cells of the map's grid, in millionths of a degree: about 5 km, 1 km and 200 m.
SIZES = (50_000, 10_000, 2_000)
_ASIDE = {ReportState.ELSEWHERE, ReportState.DUPLICATE, ReportState.INSUFFICIENT, ReportState.HANDED}


def columns_for(report: FieldReport) -> dict[str, Any]:
    """Return all column values of ``report``, with those that lists, the map and the search need."""
    public = " ".join(
        (report.code, kind_of(report.kind).label, report.village, report.public_place, report.public_words)
    )
    return {
        **ReportRow.values_of(report),
        "is_closed": not report.is_open,
        "on_list": report.is_public,
        "sort_day": sort_day(report),
        "cell": _cell(report, CELL),
        "public_text": fold(public) if report.is_public else "",
        "search_text": fold(f"{public} {report.place} {report.words}"),
    }


def _cell(report: FieldReport, size: int) -> int | None:
    if report.latitude is None or report.longitude is None:
        return None
    return cell_of(report.latitude, report.longitude, size)


def locked(site: Site, code: str) -> ReportRow:
    """Return the row of ``code``, locked until the transaction ends; two officers cannot move it at once."""
    return ReportRow.objects.select_for_update().get(site=site, code=code)


def keep(site: Site, row: ReportRow, outcome: Outcome) -> FieldReport:
    """Write the outcome of an act on an existing report."""
    before: FieldReport = row.record()
    for name, value in columns_for(outcome.report).items():
        setattr(row, name, value)
    row.save()
    journal.record(site, outcome.event)
    recount(site, before, outcome.report)
    return outcome.report


class Line(NamedTuple):
    """One line of running totals: which table, which line, what is added."""

    table: type[models.Model]
    key: tuple[tuple[str, Any], ...]


def counts(report: FieldReport) -> dict[Line, dict[str, int]]:
    """Return what ``report`` adds to the running totals as it stands."""
    month = local_day(report.sent_at).replace(day=1)
    tally = Line(TallyRow, (("month", month), ("kind", report.kind), ("village", report.village)))
    found = {tally: _sums(report)}
    if report.is_public and report.latitude is not None and report.longitude is not None:
        half = "open" if report.is_open else "closed"
        for size in SIZES:
            line = Line(CrowdRow, (("size", size), ("cell", _cell(report, size)), ("kind", report.kind)))
            north, east = within_cell(report.latitude, report.longitude, size)
            found[line] = {half: 1, "north": north, "east": east}
    return found


def _sums(report: FieldReport) -> dict[str, int]:
    done = report.state is ReportState.DONE
    return {
        "received": 1,
        "done": int(done),
        "on_time": int(done and _kept_promise(report)),
        "aside": int(report.state in _ASIDE),
        "reopened": report.reopened,
    }


def _kept_promise(report: FieldReport) -> bool:
    closed: date | None = local_day(report.closed_at) if report.closed_at else None
    return closed is not None and (report.due_on is None or closed <= report.due_on)


def recount(site: Site, before: FieldReport | None, after: FieldReport) -> None:
    """Move the running totals from what ``before`` added to what ``after`` adds."""
    former, latter = counts(before) if before else {}, counts(after)
    for line in sorted(
        {*former, *latter}, key=str
    ):  # one order for all: two writers cannot wait for each other
        was, now_is = former.get(line, {}), latter.get(line, {})
        change = {name: now_is.get(name, 0) - was.get(name, 0) for name in {*was, *now_is}}
        _add(site, line, {name: number for name, number in change.items() if number})


def _add(site: Site, line: Line, change: dict[str, int]) -> None:
    if not change:
        return
    key = {"site": site, **dict(line.key)}
    sums = {name: F(name) + number for name, number in change.items()}
    if not line.table._default_manager.filter(**key).update(**sums):
        line.table._default_manager.bulk_create([line.table(**key)], ignore_conflicts=True)
        line.table._default_manager.filter(**key).update(**sums)


def now(at: datetime | None) -> datetime:
    """Return ``at``, or this moment."""
    return at or timezone.now()
