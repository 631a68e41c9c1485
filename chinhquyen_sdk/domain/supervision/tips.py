"""What a citizen tells a board: received with code and secret, taken as evidence, answered in writing. Pure."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from pydantic import AwareDatetime, Field

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor, Phone
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line

from . import events
from .house import HOUSE
from .states import TipState


class TellBoard(Record):
    """What is told. Name, telephone, address: only to answer; none is needed."""

    board: UUID | None = Field(default=None, title="Gửi ban nào")
    place: Line = Field(
        min_length=2, max_length=200, title="Việc ở đâu", description="Xóm, đoạn đường, tên công trình."
    )
    text: str = Field(
        min_length=15,
        max_length=4000,
        title="Ông/bà thấy gì",
        description="Kể lại việc; không cần nêu tên người.",
    )
    name: Line = Field(
        default="",
        max_length=120,
        title="Họ và tên",
        description="Để ban gửi thư báo kết quả. Không bao giờ công khai.",
    )
    phone: Phone = Field(default="", title="Điện thoại")
    address: Line = Field(default="", max_length=250, title="Địa chỉ nhận thư")


class TakeTip(Record):
    """It goes into a finding as evidence."""

    finding: UUID = Field(title="Đưa vào việc nào")


class LookAtTip(Record):
    """The board goes to see it."""

    visit: UUID = Field(title="Xem trong chuyến đi nào")


class AnswerTip(Record):
    """What the sender hears. ``right`` matters for a report about what the people decided."""

    result: str = Field(min_length=15, max_length=3000, title="Kết quả báo cho người gửi")
    right: bool = Field(default=False, title="Đúng như bà con báo")


class Tip(Record):
    """What one citizen told, without who it was. ``report``: of another module, which keeps words, name and code."""

    id: UUID
    code: str = Field(max_length=20)
    board: UUID | None = None
    place: Line = Field(max_length=200)
    text: str
    received_on: date
    state: TipState = TipState.RECEIVED
    finding: UUID | None = None
    visit: UUID | None = None
    report: UUID | None = None
    heard_at: AwareDatetime | None = None
    result: str = ""
    right: bool = False
    answered_on: date | None = None


class TipOutcome(NamedTuple):
    """What an act leads to."""

    tip: Tip
    event: events.SupervisionEvent


def tell_board(wish: TellBoard, *, code: str, actor: Actor, at: datetime) -> TipOutcome:
    """Take in what was told."""
    made = Tip(
        id=uuid4(), code=code, board=wish.board, place=wish.place, text=wish.text, received_on=local_day(at)
    )
    return TipOutcome(made, events.TipReceived(**_frame(made, actor, at)))


def take_tip(tip: Tip, finding: UUID, *, actor: Actor, at: datetime) -> TipOutcome:
    """Let it stand as evidence for ``finding``."""
    _open(tip)
    after = tip.model_copy(update={"finding": finding, "state": TipState.TAKEN})
    return TipOutcome(after, events.TipTaken(**_frame(after, actor, at)))


def look_at_tip(tip: Tip, visit: UUID, *, actor: Actor, at: datetime) -> TipOutcome:
    """Go and see it on ``visit``."""
    _open(tip)
    after = tip.model_copy(update={"visit": visit, "state": TipState.TAKEN})
    return TipOutcome(after, events.TipLookedAt(**_frame(after, actor, at)))


def answer_tip(tip: Tip, wish: AnswerTip, *, actor: Actor, at: datetime) -> TipOutcome:
    """Tell the sender what came of it."""
    _open(tip)
    facts = {**wish.model_dump(), "answered_on": local_day(at), "state": TipState.ANSWERED}
    after = tip.model_copy(update=facts)
    return TipOutcome(after, events.TipAnswered(**_frame(after, actor, at)))


def _open(tip: Tip) -> None:
    if tip.state in (TipState.OFFERED, TipState.ELSEWHERE):
        text = "Việc này chưa giao cho ban. Cán bộ giao ở mục Bà con quyết định."
        raise Refused(text, basis=HOUSE, code="not_handed")
    if not tip.state.is_open:
        raise Refused("Đã báo kết quả cho người gửi rồi.", basis=HOUSE, code="answered_already")


def _frame(tip: Tip, actor: Actor, at: datetime) -> dict[str, Any]:
    return {"title": f"Thông tin {tip.code}", "subject": tip.id, "actor": actor, "at": at}
