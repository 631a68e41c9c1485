"""Carrying out a decision or conclusion: who must do what by when, and whether it was done."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from pydantic import Field

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line

from .. import events
from ..readiness import due_on
from ..records import Petition
from ..states import PetitionState
from ..work import Duty
from .outcome import Outcome, frame

_BASIS = "Luật Khiếu nại 02/2011/QH13 Điều 46; Luật Tố cáo 25/2018/QH14 Điều 36"
_AFTER_RESULT = {PetitionState.DECIDED, PetitionState.SENT, PetitionState.EXECUTING, PetitionState.REOPENED}


class SetDuty(Record):
    """Write down one thing that must be done; the sender reads it."""

    what: str = Field(
        min_length=5,
        max_length=2_000,
        title="Phải làm gì",
        description="Người gửi đọc được, xin viết dễ hiểu.",
    )
    who: Line = Field(min_length=2, max_length=200, title="Ai làm")
    due: date = Field(title="Chậm nhất ngày")


class FinishDuty(Record):
    """Write down that it was done."""

    duty: UUID = Field(title="Việc phải làm")
    result: str = Field(
        min_length=5,
        max_length=4_000,
        title="Đã làm được gì",
        description="Người gửi đọc được, xin viết dễ hiểu.",
    )


def set_duty(petition: Petition, wish: SetDuty, *, actor: Actor, at: datetime) -> Outcome:
    """Add a thing to do because of the result."""
    if petition.state not in _AFTER_RESULT:
        raise Refused("Chỉ giao việc thi hành khi đã có quyết định, kết luận và hồ sơ chưa kết thúc.", basis=_BASIS,
                      code="move_not_open")  # fmt: skip
    if wish.due < local_day(at):
        raise field_error("due", "date_past", "Ngày này đã qua, mời chọn ngày sau.")
    duty = Duty(set_on=local_day(at), **wish.model_dump())
    kept = _with(petition, (*petition.duties, duty))
    return Outcome(kept, events.DutySet(**frame(kept, actor, at, duty_due=wish.due)))


def finish_duty(petition: Petition, wish: FinishDuty, *, actor: Actor, at: datetime) -> Outcome:
    """Mark a thing as done."""
    found = next((each for each in petition.duties if each.id == wish.duty and each.is_open), None)
    if found is None:
        raise Refused("Việc này đã ghi là xong rồi.", basis=_BASIS, code="not_open")
    done = found.model_copy(update={"done_on": local_day(at), "result": wish.result})
    kept = _with(petition, tuple(done if each.id == done.id else each for each in petition.duties))
    return Outcome(kept, events.DutyDone(**frame(kept, actor, at)))


def _with(petition: Petition, duties: tuple[Duty, ...]) -> Petition:
    kept = petition.model_copy(update={"duties": duties})
    return kept.model_copy(update={"due_on": due_on(kept)})
