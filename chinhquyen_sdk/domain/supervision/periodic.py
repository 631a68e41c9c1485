"""A board's reports to the Front: which is next, by when, sent and received. Pure."""

from __future__ import annotations

import functools
import tomllib
from calendar import monthrange
from datetime import date, datetime, timedelta
from importlib import resources
from typing import Any, NamedTuple, Self
from uuid import UUID, uuid4

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error, problem
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line

from . import events
from .board_records import Board
from .house import HOUSE
from .states import BoardKind, BoardState, PeriodicState

_MONTHS = {3: 3, 6: 6, 9: 3, 12: 12}  # month in which it ends → over how many months it tells


class Cycle(Record):
    """How often a kind of board reports; ``rule`` is the law's, ``ends`` the months with whose end a period ends."""

    board: BoardKind
    rule: str
    ends: tuple[int, ...]


class OpenReport(Record):
    """A report the Front asked for, or of the whole term."""

    since: date = Field(title="Từ ngày")
    until: date = Field(title="Đến hết ngày")
    due_on: date = Field(title="Mặt trận hẹn gửi trước hết ngày")
    wanted: Line = Field(
        min_length=3,
        max_length=120,
        title="Báo cáo về việc gì",
        description="Ví dụ: cả nhiệm kỳ 2021 - 2026.",
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.until < self.since:
            raise problem("dates_reversed", "Ngày cuối đứng trước ngày đầu, mời xem lại.")
        return self


class KeepReport(Record):
    """The words of the report."""

    text: str = Field(
        min_length=20, max_length=20_000, title="Nội dung báo cáo",
        description="Máy soạn từ việc đã ghi; sửa và thêm đề nghị của ban.",
    )  # fmt: skip


class SendReport(Record):
    """It went to the Front."""

    day: date = Field(title="Đã gửi ngày")
    document: Line = Field(min_length=1, max_length=60, title="Số báo cáo")


class ReceiveReport(Record):
    """The Front has it."""

    day: date = Field(title="Nhận ngày")
    note: Line = Field(
        default="", max_length=300, title="Mặt trận dặn thêm", description="Chỉ ban và cán bộ đọc."
    )


class PeriodicReport(Record):
    """One report of one board."""

    id: UUID
    board: UUID
    wanted: Line = Field(default="", max_length=120)
    since: date
    until: date
    due_on: date
    state: PeriodicState = PeriodicState.WAITING
    text: str = ""
    document: Line = Field(default="", max_length=60)
    sent_on: date | None = None
    received_on: date | None = None
    note: Line = Field(default="", max_length=300)

    @property
    def title(self) -> str:
        """What it is called: "Báo cáo quý 3 năm 2026"."""
        if self.wanted:
            return f"Báo cáo {self.wanted}"
        month, year = self.until.month, self.until.year
        names = {6: f"06 tháng đầu năm {year}", 12: f"năm {year}"}
        return f"Báo cáo {names.get(month, f'quý {month // 3} năm {year}')}"

    def is_late(self, today: date) -> bool:
        """Whether it is not sent though it was promised."""
        return self.sent_on is None and self.due_on < today


class PeriodicOutcome(NamedTuple):
    """What an act leads to."""

    report: PeriodicReport
    event: events.SupervisionEvent


@functools.cache
def cycle_of(kind: BoardKind) -> Cycle:
    """Return how often a board of ``kind`` reports."""
    rows = tomllib.loads(resources.files(__package__).joinpath("data/reports.toml").read_text("utf-8"))[
        "cycle"
    ]
    return next(one for row in rows if (one := Cycle.model_validate(row)).board is kind)


def next_report(board: Board, after: date, days: int) -> PeriodicReport:
    """Return the report of the period in which ``after`` lies; ``days`` after its end it is to be in."""
    month = next(each for each in cycle_of(board.kind).ends if each >= after.month)
    until = date(after.year, month, monthrange(after.year, month)[1])
    since = date(after.year, month - _MONTHS[month] + 1, 1)
    return PeriodicReport(
        id=uuid4(), board=board.id, since=since, until=until, due_on=until + timedelta(days=days)
    )


def following(board: Board, sent: PeriodicReport, days: int) -> PeriodicReport | None:
    """Return the report after ``sent``; None after one that was asked for, or when the board has ended."""
    if sent.wanted or board.state is not BoardState.ACTIVE:
        return None
    return next_report(board, sent.until + timedelta(days=1), days)


def open_report(board: Board, wish: OpenReport) -> PeriodicReport:
    """Return a report that was asked for."""
    if board.state is BoardState.FORMING:
        raise Refused("Ban chưa được Mặt trận công nhận.", basis=HOUSE, code="board_not_active")
    return PeriodicReport(id=uuid4(), board=board.id, **wish.model_dump())


def keep_report(one: PeriodicReport, wish: KeepReport, *, actor: Actor, at: datetime) -> PeriodicOutcome:
    """Write the words down."""
    _in(one, PeriodicState.WAITING, PeriodicState.DRAFT)
    after = one.model_copy(update={"text": wish.text, "state": PeriodicState.DRAFT})
    return PeriodicOutcome(after, events.PeriodicReportKept(**_frame(after, actor, at)))


def send_report(one: PeriodicReport, wish: SendReport, *, actor: Actor, at: datetime) -> PeriodicOutcome:
    """Write down that it went to the Front."""
    _in(one, PeriodicState.DRAFT)
    _past(wish.day, at)
    facts = {"state": PeriodicState.SENT, "sent_on": wish.day, "document": wish.document}
    after = one.model_copy(update=facts)
    late = wish.day > one.due_on
    return PeriodicOutcome(
        after, events.PeriodicReportSent(on=wish.day, late=late, **_frame(after, actor, at))
    )


def receive_report(
    one: PeriodicReport, wish: ReceiveReport, *, actor: Actor, at: datetime
) -> PeriodicOutcome:
    """The Front writes down that it has it."""
    _in(one, PeriodicState.SENT)
    _past(wish.day, at)
    if one.sent_on and wish.day < one.sent_on:
        raise field_error("day", "before_sent", "Ngày nhận đứng trước ngày gửi, mời xem lại.")
    facts = {"state": PeriodicState.RECEIVED, "received_on": wish.day, "note": wish.note}
    after = one.model_copy(update=facts)
    return PeriodicOutcome(after, events.PeriodicReportReceived(on=wish.day, **_frame(after, actor, at)))


def _frame(one: PeriodicReport, actor: Actor, at: datetime) -> dict[str, Any]:
    return {"title": one.title, "subject": one.id, "actor": actor, "at": at}


def _in(one: PeriodicReport, *states: PeriodicState) -> None:
    if one.state not in states:
        raise Refused(f"Báo cáo này đang ở bước “{one.state.label}”.", basis=HOUSE, code="step_not_open")


def _past(day: date, at: datetime) -> None:
    if day > local_day(at):
        raise field_error("day", "date_in_future", "Ngày này ở tương lai, mời xem lại.")
