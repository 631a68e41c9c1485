"""Running totals: what a change adds to them, in its own transaction; and the recount that proves them."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any, NamedTuple

from django.db import models, transaction
from django.db.models import F
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.feedback import FieldReport, ReportState, cell_of
from chinhquyen_sdk.domain.feedback.places import within_cell

from ..rows import CrowdRow, ReportRow, TallyRow
from .wording import index_missing

# Cells of the map's grid, in millionths of a degree: about 5 km, 1 km and 200 m.
SIZES = (50_000, 10_000, 2_000)
_ASIDE = {ReportState.ELSEWHERE, ReportState.DUPLICATE, ReportState.INSUFFICIENT, ReportState.HANDED}
_COLUMNS: dict[type[models.Model], tuple[tuple[str, ...], tuple[str, ...]]] = {
    TallyRow: (("month", "kind", "village"), ("received", "done", "on_time", "aside", "reopened")),
    CrowdRow: (("size", "cell", "kind"), ("open", "closed", "north", "east")),
}
_NAMES: dict[type[models.Model], str] = {TallyRow: "tháng", CrowdRow: "ô bản đồ"}
_AT_ONCE = 1_000


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
            north, east = within_cell(report.latitude, report.longitude, size)
            # A line for the kind, and one of all kinds ("") so that the map reads one line a cell.
            for kind in (report.kind, ""):
                line = Line(CrowdRow, (("size", size), ("cell", cell_in(report, size)), ("kind", kind)))
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


def count_change(site: Site, before: FieldReport | None, after: FieldReport) -> None:
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


def cell_in(report: FieldReport, size: int) -> int | None:
    """Return the cell of ``report`` in the grid of ``size``; None when it says no place."""
    if report.latitude is None or report.longitude is None:
        return None
    return cell_of(report.latitude, report.longitude, size)


@transaction.atomic
def recount(site: Site, *, repair: bool) -> list[str]:
    """Count the site's reports anew and name each total that differs, and reports the word index lacks.

    ``repair`` writes what was counted and what was lacking.
    """
    kept, counted = _kept(site), _counted(site)
    wrong = sorted((line for line in {*kept, *counted} if kept.get(line) != counted.get(line)), key=str)
    if repair:
        for table in {line.table for line in wrong}:
            table._default_manager.filter(site=site).delete()
            write_counts(site, {line: sums for line, sums in counted.items() if line.table is table})
    unfound = index_missing(site, repair=repair)
    lines = [f"không tìm được bằng từ: {unfound} phản ánh"] if unfound else []
    return lines + [f"{_NAMES[line.table]} {' '.join(str(value) for _, value in line.key)}" for line in wrong]


def write_counts(site: Site, counted: dict[Line, Counter[str]]) -> None:
    """Write lines of totals where there are none."""
    for table in {line.table for line in counted}:
        table._default_manager.bulk_create(
            (
                table(site=site, **dict(line.key), **sums)
                for line, sums in counted.items()
                if line.table is table
            ),
            batch_size=500,
        )


def _kept(site: Site) -> dict[Line, Counter[str]]:
    found = {}
    for table, (keys, sums) in _COLUMNS.items():
        for row in table._default_manager.select_for_update().filter(site=site).order_by("pk"):
            line = Line(table, tuple((name, getattr(row, name)) for name in keys))
            found[line] = Counter({name: getattr(row, name) for name in sums})
    return {line: sums for line, sums in found.items() if any(sums.values())}


def _counted(site: Site) -> dict[Line, Counter[str]]:
    found: dict[Line, Counter[str]] = {}
    rows = ReportRow.objects.filter(site=site).defer("secret_hash", "once_hash", "contact")
    for row in rows.iterator(chunk_size=_AT_ONCE):
        for line, sums in counts(row.record()).items():
            found.setdefault(line, Counter()).update(sums)
    return found
