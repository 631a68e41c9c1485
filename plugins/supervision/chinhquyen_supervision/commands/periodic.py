"""Boards' reports to the Front: the next one opens by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import supervision as law
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.supervision import (
    Board,
    KeepReport,
    OpenReport,
    PeriodicReport,
    ReceiveReport,
    SendReport,
)
from chinhquyen_sdk.host.module_settings import settings_of

from ..module import FRONT, KEEP, manifest
from ..rows import ReportRow
from .keeping import board_of, keep, locked, now
from .people import look_at_lines


def report_days(site: Site) -> int:
    """Return the days after a period in which a report is to be sent: the commune's own word, no law's."""
    return int(settings_of(site, manifest.slug).report_days)


def open_next(site: Site, board: Board, day: date) -> None:
    """Open the report of the period in which ``day`` lies, once."""
    made = law.next_report(board, day, report_days(site))
    if not ReportRow.objects.filter(site=site, board=board.id, until=made.until, wanted="").exists():
        keep(site, made, None)


@transaction.atomic
def open_report(
    site: Site, board: UUID, wish: OpenReport, *, actor: Actor, at: datetime | None = None
) -> PeriodicReport:
    """Open a report that the Front asked for."""
    look_at_lines(site, wish, "wanted")
    report: PeriodicReport = keep(site, law.open_report(board_of(site, board), wish), None)
    return report


@transaction.atomic
def keep_report(
    site: Site, id: UUID, wish: KeepReport, *, actor: Actor, at: datetime | None = None
) -> PeriodicReport:
    """Write the words of a report down."""
    return _step(site, id, law.keep_report, wish, actor, at)


@transaction.atomic
def send_report(
    site: Site, id: UUID, wish: SendReport, *, actor: Actor, at: datetime | None = None
) -> PeriodicReport:
    """Write down that a report went to the Front; the next one opens."""
    report = _step(site, id, law.send_report, wish, actor, at)
    board = board_of(site, report.board)
    coming = law.following(board, report, report_days(site))
    if coming is not None:
        open_next(site, board, coming.until)
    return report


@transaction.atomic
def receive_report(
    site: Site, id: UUID, wish: ReceiveReport, *, actor: Actor, at: datetime | None = None
) -> PeriodicReport:
    """The Front has it."""
    return _step(site, id, law.receive_report, wish, actor, at)


def _step(
    site: Site, id: UUID, act: Callable[..., Any], wish: Record, actor: Actor, at: datetime | None
) -> PeriodicReport:
    row = locked(ReportRow, site, id)
    report: PeriodicReport = keep(site, *act(row.record(), wish, actor=actor, at=now(at)))
    return report


def recognised(site: Site, board: Board, at: datetime) -> None:
    """A board is in office: its first report opens."""
    open_next(site, board, local_day(at))


# Step → its record, its command, who may.
REPORT_STEPS: dict[str, tuple[type[Record], Callable[..., PeriodicReport], str]] = {
    "soan": (KeepReport, keep_report, KEEP),
    "gui": (SendReport, send_report, KEEP),
    "nhan": (ReceiveReport, receive_report, FRONT),
}
