"""Writing down: row, event, what waits, running totals, search, in one transaction."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.supervision import (
    Board,
    Election,
    Finding,
    PeriodicReport,
    Plan,
    Tip,
    Visit,
    due_of,
    tallies,
)
from chinhquyen_sdk.domain.supervision.house import HOUSE
from chinhquyen_sdk.host import journal

from ..rows import (
    BoardRow,
    DueRow,
    ElectionRow,
    FindingRow,
    MemberRow,
    PlanRow,
    ReportRow,
    TallyRow,
    TipRow,
    VisitRow,
)
from .showing import let_find

TABLES: dict[type, Any] = {
    Board: BoardRow,
    Plan: PlanRow,
    Visit: VisitRow,
    Finding: FindingRow,
    Tip: TipRow,
    PeriodicReport: ReportRow,
}


def now(at: datetime | None) -> datetime:
    """Return ``at``, or this moment."""
    return at or timezone.now()


def locked(table: Any, site: Site, id: UUID) -> Any:
    """Return the row ``id`` of ``table``, locked until the transaction ends."""
    return table.objects.select_for_update().get(site=site, pk=id)


def board_of(site: Site, id: UUID, *, lock: bool = False) -> Board:
    """Return the board ``id``; refuse another commune's."""
    rows = BoardRow.objects.select_for_update() if lock else BoardRow.objects
    row = rows.filter(site=site, pk=id).first()
    if row is None:
        raise Refused("Không có ban này.", basis=HOUSE, code="unknown_board", field="board")
    board: Board = row.record()
    return board


def members_of(site: Site, board: UUID) -> list[Any]:
    """Return every member a board has or had."""
    return [
        row.record() for row in MemberRow.objects.filter(site=site, board=board).order_by("created_at", "id")
    ]


def elections_of(site: Site, board: UUID) -> list[Election]:
    """Return the minutes of a board's elections, held last on top."""
    rows = ElectionRow.objects.filter(site=site, board=board)
    return [row.record() for row in rows.order_by("-held_on", "created_at", "id")]


def keep(site: Site, record: Any, event: Event | None, **more: Any) -> Any:
    """Write ``record`` over its row, or a new one, with all that follows from it."""
    table = TABLES[type(record)]
    row = table.objects.filter(site=site, pk=record.id).first()
    was = row.record() if row else None
    values = {**table.values_of(record), **_only_columns(record), **more}
    if row is None:
        table.objects.create(site=site, **values)
    else:
        for name, value in values.items():
            setattr(row, name, value)
        row.save()
    if event is not None:
        journal.record(site, event)
    _count(site, was, record)
    _wait(site, record)
    let_find(site, record)
    return record


def _only_columns(record: Any) -> dict[str, Any]:
    if isinstance(record, Finding):
        return {"sent_on": record.last.sent_on if record.last else None}
    return {}


def _count(site: Site, was: Any, record: Any) -> None:
    if not isinstance(record, (Finding, Visit)):
        return
    added: Counter[tuple[int, str]] = Counter(tallies(record))
    added.subtract(tallies(was) if was else {})
    for (year, measure), number in sorted(added.items()):  # one order: two writers never wait in a circle
        if number:
            _add(site, year, measure, number)


def _add(site: Site, year: int, measure: str, number: int) -> None:
    line = TallyRow.objects.filter(site=site, year=year, measure=measure)
    if not line.update(number=F("number") + number):
        TallyRow.objects.bulk_create([TallyRow(site=site, year=year, measure=measure)], ignore_conflicts=True)
        line.update(number=F("number") + number)


def _wait(site: Site, record: Any) -> None:
    due = due_of(record)
    if due is None:
        DueRow.objects.filter(site=site, subject=record.id).delete()
        return
    values = {
        "kind": due.kind, "step": due.step[:250], "title": due.title[:300], "falls_on": due.on, "by_others": due.by_others,
        "officer_id": due.officer_id, "officer_name": due.officer_name, "board": due.board,
    }  # fmt: skip
    DueRow.objects.update_or_create(site=site, subject=record.id, defaults=values)
