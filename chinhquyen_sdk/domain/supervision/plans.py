"""Plans of supervision: by quarter, half-year, year, term; sent before the first act, early enough. Pure."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple, Self
from uuid import UUID, uuid4

from pydantic import Field, model_validator

from chinhquyen_sdk import law
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error, problem
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line

from . import events
from .board_records import Board
from .boards import active
from .house import CHECKED, CHECKED_HINT, HOUSE
from .states import BoardKind, PlanPeriod, PlanState

NOTICE = {BoardKind.INSPECTION: "BTTND-PLAN-NOTICE", BoardKind.INVESTMENT: "GSDTCD-PLAN-NOTICE"}


class KeepPlan(Record):
    """What is looked at, for how long, and when it begins."""

    period: PlanPeriod = Field(title="Kế hoạch theo")
    year: int = Field(ge=2020, le=2199, title="Năm")
    part: int | None = Field(
        default=None, ge=1, le=4, title="Quý, nửa năm thứ mấy", description="Quý 1 đến 4; nửa năm 1 hoặc 2."
    )
    content: str = Field(
        min_length=10,
        max_length=6000,
        title="Giám sát những gì",
        description="Mỗi việc một dòng: việc gì, ở đâu, khi nào.",
    )
    party: Line = Field(
        min_length=3,
        max_length=300,
        title="Đối tượng giám sát",
        description="Cơ quan, chủ đầu tư; không cần tên người.",
    )
    first_act_on: date = Field(title="Ngày bắt đầu giám sát")
    checked: bool = Field(default=False, title=CHECKED, description=CHECKED_HINT)

    @model_validator(mode="after")
    def _part_fits(self) -> Self:
        most = {PlanPeriod.QUARTER: 4, PlanPeriod.HALF_YEAR: 2}.get(self.period)
        if most and not (self.part and self.part <= most):
            raise problem("part_missing", f"Mời ghi {'quý 1 đến 4' if most == 4 else 'nửa năm 1 hoặc 2'}.")
        return self


class SendPlan(Record):
    """The plan was sent to the three who must have it."""

    day: date = Field(title="Đã gửi ngày")
    document: Line = Field(min_length=1, max_length=60, title="Số văn bản")
    front: bool = Field(default=False, title="Đã gửi Ủy ban Mặt trận Tổ quốc xã, phường")
    chair: bool = Field(default=False, title="Đã gửi Chủ tịch Ủy ban nhân dân xã, phường")
    party: bool = Field(default=False, title="Đã gửi đối tượng giám sát, chủ đầu tư")
    late_reason: Line = Field(
        default="",
        max_length=300,
        title="Gửi muộn vì sao",
        description="Chỉ khi muộn hơn hạn; bà con đọc được lý do.",
    )
    checked: bool = Field(default=False, title=CHECKED, description=CHECKED_HINT)


class Plan(Record):
    """One plan of one board."""

    id: UUID
    board: UUID
    board_kind: BoardKind
    period: PlanPeriod
    year: int
    part: int | None = None
    content: str
    party: Line = Field(max_length=300)
    first_act_on: date
    state: PlanState = PlanState.DRAFT
    sent_on: date | None = None
    document: Line = Field(default="", max_length=60)
    late_reason: Line = Field(default="", max_length=300)

    @property
    def title(self) -> str:
        """What it is called: "Kế hoạch quý 3 năm 2026"."""
        name = {
            PlanPeriod.QUARTER: f"quý {self.part} năm {self.year}",
            PlanPeriod.HALF_YEAR: f"06 tháng {'đầu' if self.part == 1 else 'cuối'} năm {self.year}",
            PlanPeriod.YEAR: f"năm {self.year}", PlanPeriod.TERM: f"cả nhiệm kỳ, từ năm {self.year}",
        }[self.period]  # fmt: skip
        return f"Kế hoạch giám sát {name}"

    @property
    def due(self) -> law.Deadline:
        """By when it must have been sent, with its counting."""
        return law.deadline(NOTICE[self.board_kind], self.first_act_on)

    @property
    def due_on(self) -> date:
        """The last day on which it may be sent."""
        return self.due.due or self.first_act_on


class PlanOutcome(NamedTuple):
    """What an act leads to."""

    plan: Plan
    event: events.SupervisionEvent


def draft_plan(board: Board, wish: KeepPlan, *, actor: Actor, at: datetime) -> PlanOutcome:
    """Write a plan down."""
    active(board)
    facts = wish.model_dump(exclude={"checked"})
    made = Plan.model_validate({**facts, "id": uuid4(), "board": board.id, "board_kind": board.kind})
    _countable(made)
    return PlanOutcome(made, events.SupervisionPlanned(**_frame(made, actor, at)))


def change_plan(plan: Plan, wish: KeepPlan, *, actor: Actor, at: datetime) -> PlanOutcome:
    """Change a plan that was not sent yet."""
    _draft(plan)
    after = Plan.model_validate({**plan.model_dump(), **wish.model_dump(exclude={"checked"})})
    _countable(after)
    return PlanOutcome(after, events.SupervisionPlanned(**_frame(after, actor, at)))


def _countable(plan: Plan) -> None:
    try:
        _ = plan.due
    except law.LawError as error:
        raise field_error(
            "first_act_on", "outside_calendar", f"Ngày này chưa tính hạn gửi được: {error}"
        ) from error


def send_plan(plan: Plan, wish: SendPlan, *, actor: Actor, at: datetime) -> PlanOutcome:
    """Write down that the plan was sent: to all three, in time, or late with the reason that everybody reads."""
    _draft(plan)
    if wish.day > local_day(at):
        raise field_error("day", "date_in_future", "Ngày này ở tương lai, mời xem lại.")
    due = plan.due
    for field in ("front", "chair", "party"):
        if not getattr(wish, field):
            text = "Kế hoạch phải gửi cả Mặt trận, Chủ tịch Ủy ban nhân dân và đối tượng giám sát."
            raise Refused(text, basis=due.basis, code="not_sent_to_all", field=field)
    if wish.day > plan.due_on and len(wish.late_reason) < 10:
        text = f"Gửi muộn. {due.explain_counting()} Mời dời ngày bắt đầu giám sát, hoặc ghi vì sao gửi muộn."
        raise Refused(text, basis=due.basis, code="plan_late", field="late_reason")
    reason = wish.late_reason if wish.day > plan.due_on else ""
    facts = {"state": PlanState.SENT, "sent_on": wish.day, "document": wish.document, "late_reason": reason}
    after = plan.model_copy(update=facts)
    event = events.SupervisionPlanSent(
        on=wish.day, first_act_on=plan.first_act_on, late_reason=reason, **_frame(after, actor, at)
    )
    return PlanOutcome(after, event)


def _draft(plan: Plan) -> None:
    if plan.state is not PlanState.DRAFT:
        raise Refused(
            "Kế hoạch đã gửi thì không sửa; việc thêm mời lập kế hoạch khác.", basis=HOUSE, code="plan_sent"
        )


def _frame(plan: Plan, actor: Actor, at: datetime) -> dict[str, Any]:
    return {"title": plan.title, "subject": plan.id, "actor": actor, "at": at}
