"""Checks of how regulations, policies and decisions are executed: planned, carried out, mended. In plain words, nobody named. Pure."""

from __future__ import annotations

from datetime import date, datetime
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
from .states import CheckState

HOUSE = "quy tắc của nền tảng: kiểm tra lên lịch, làm, khắc phục xong mới đóng"


class PlanCheck(Record):
    """What is looked at, when, by which body."""

    title: Line = Field(
        min_length=8, max_length=200, title="Kiểm tra việc gì", description="Ví dụ: Việc niêm yết công khai ở nhà văn hóa các xóm.",
    )  # fmt: skip
    day: date = Field(title="Ngày kiểm tra")
    team: Line = Field(
        min_length=3, max_length=200, title="Ai kiểm tra", description="Tên cơ quan, tổ, đoàn; không cần tên người.",
    )  # fmt: skip
    where: Line = Field(
        min_length=2, max_length=200, title="Ở đâu", description="Xóm, tổ, đơn vị được kiểm tra."
    )
    basis: Line = Field(default="", max_length=300, title="Theo kế hoạch, quyết định nào")


class CarryOutCheck(Record):
    """What was found."""

    day: date = Field(title="Đã kiểm tra ngày")
    found: str = Field(
        min_length=10, max_length=4000, title="Thấy gì",
        description="Viết dễ hiểu cho bà con đọc; không nêu tên người.",
    )  # fmt: skip
    wrong: bool = Field(default=False, title="Có việc phải khắc phục")
    mend: Line = Field(
        default="", max_length=500, title="Phải khắc phục việc gì", description="Chỉ khi có việc phải khắc phục.",
    )  # fmt: skip
    mend_by: date | None = Field(default=None, title="Xong trước hết ngày", description="Chỉ khi có việc phải khắc phục.")  # fmt: skip

    checked: bool = Field(
        default=False, title="Đã đọc lại: không còn thông tin riêng của ai",
        description="Chỉ cần đánh dấu khi máy hỏi.",
    )  # fmt: skip

    @model_validator(mode="after")
    def _wrong_is_mended(self) -> Self:
        if self.wrong and not (self.mend and self.mend_by):
            raise problem("mend_missing", "Có việc phải khắc phục thì ghi việc gì, xong trước ngày nào.")
        if self.mend_by and self.mend_by < self.day:
            raise problem("mend_too_early", "Ngày khắc phục xong đứng trước ngày kiểm tra, mời xem lại.")
        return self


class MendCheck(Record):
    """What was done about it."""

    day: date = Field(title="Khắc phục xong ngày")
    done: str = Field(min_length=10, max_length=2000, title="Đã làm gì", description="Không nêu tên người.")
    checked: bool = Field(
        default=False, title="Đã đọc lại: không còn thông tin riêng của ai",
        description="Chỉ cần đánh dấu khi máy hỏi.",
    )  # fmt: skip


class CancelCheck(Record):
    """Why it is not carried out."""

    reason: Line = Field(min_length=5, max_length=300, title="Vì sao không kiểm tra")


class Check(Record):
    """One check."""

    id: UUID
    title: Line = Field(max_length=200, title="Kiểm tra việc gì")
    planned_on: date = Field(title="Ngày dự định")
    team: Line = Field(max_length=200, title="Ai kiểm tra")
    where: Line = Field(max_length=200, title="Ở đâu")
    basis: Line = Field(default="", max_length=300, title="Theo")
    state: CheckState = CheckState.PLANNED
    checked_on: date | None = Field(default=None, title="Đã kiểm tra ngày")
    found: str = Field(default="", title="Thấy gì")
    wrong: bool = Field(default=False, title="Phải khắc phục")
    mend: Line = Field(default="", max_length=500, title="Khắc phục việc gì")
    mend_by: date | None = Field(default=None, title="Xong trước")
    mended_on: date | None = Field(default=None, title="Xong ngày")
    mended: str = Field(default="", title="Đã làm gì")
    reason: Line = Field(default="", max_length=300, title="Vì sao không kiểm tra")

    @property
    def due_on(self) -> date | None:
        """By when the next step is due; None when nothing is left to do."""
        if not self.state.is_open:
            return None
        return self.mend_by if self.state is CheckState.MENDING else self.planned_on

    def is_late(self, today: date) -> bool:
        """Say whether the next step is late."""
        return self.due_on is not None and self.due_on < today

    @property
    def mended_late(self) -> bool:
        """Whether it was mended after its day."""
        return bool(self.mended_on and self.mend_by and self.mended_on > self.mend_by)


class CheckOutcome(NamedTuple):
    """What an act leads to."""

    check: Check
    event: events.OutreachEvent


def plan_check(wish: PlanCheck, *, actor: Actor, at: datetime) -> CheckOutcome:
    """Put a check into the calendar."""
    made = Check(id=uuid4(), planned_on=wish.day, **wish.model_dump(exclude={"day"}))
    return CheckOutcome(made, events.CheckPlanned(on=wish.day, **frame(made, actor, at)))


def carry_out_check(one: Check, wish: CarryOutCheck, *, actor: Actor, at: datetime) -> CheckOutcome:
    """Write down what was found; what is right is done with that, what is wrong waits to be mended."""
    _in(one, CheckState.PLANNED)
    _past("day", wish.day, at)
    facts = wish.model_dump(exclude={"day", "checked"})
    if not wish.wrong:
        facts |= {"mend": "", "mend_by": None}
    state = CheckState.MENDING if wish.wrong else CheckState.DONE
    after = one.model_copy(update={**facts, "checked_on": wish.day, "state": state})
    event = events.CheckCarriedOut(
        on=wish.day, wrong=wish.wrong, mend_by=after.mend_by, **frame(after, actor, at)
    )
    return CheckOutcome(after, event)


def mend_check(one: Check, wish: MendCheck, *, actor: Actor, at: datetime) -> CheckOutcome:
    """Write down that it was mended."""
    _in(one, CheckState.MENDING)
    _past("day", wish.day, at)
    if one.checked_on and wish.day < one.checked_on:
        raise field_error("day", "before_check", "Ngày này đứng trước ngày kiểm tra, mời xem lại.")
    facts = {"mended_on": wish.day, "mended": wish.done, "state": CheckState.DONE}
    after = one.model_copy(update=facts)
    return CheckOutcome(after, events.CheckMended(on=wish.day, **frame(after, actor, at)))


def cancel_check(one: Check, wish: CancelCheck, *, actor: Actor, at: datetime) -> CheckOutcome:
    """Say that it is not carried out."""
    _in(one, CheckState.PLANNED)
    after = one.model_copy(update={"state": CheckState.CANCELLED, "reason": wish.reason})
    return CheckOutcome(after, events.CheckCancelled(reason=wish.reason, **frame(after, actor, at)))


def frame(one: Check, actor: Actor, at: datetime) -> dict[str, Any]:
    """Return what every event about a check says."""
    return {"title": one.title, "subject": one.id, "actor": actor, "at": at}


def _in(one: Check, state: CheckState) -> None:
    if one.state is not state:
        raise Refused(
            f"Việc kiểm tra này đang ở bước “{one.state.label}”.", basis=HOUSE, code="step_not_open"
        )


def _past(field: str, day: date, at: datetime) -> None:
    if day > local_day(at):
        raise field_error(field, "date_in_future", "Ngày này ở tương lai, mời xem lại.")
