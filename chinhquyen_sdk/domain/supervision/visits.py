"""Visits to the spot: planned, written down on a telephone without an account, read again, shown. Pure."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from pydantic import AwareDatetime, Field

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line

from . import events
from .board_records import Board
from .boards import active
from .checklists import CheckedItem, checklist_of
from .house import CHECKED, CHECKED_HINT, HOUSE
from .plans import Plan
from .states import PlanState, Seen, VisitState


class PlanVisit(Record):
    """What the board goes to see, when and where."""

    title: Line = Field(min_length=8, max_length=200, title="Đi xem việc gì")
    works: str = Field(default="khac", max_length=20, title="Loại công trình, việc")
    plan: UUID | None = Field(default=None, title="Theo kế hoạch nào")
    reason: Line = Field(
        default="",
        max_length=300,
        title="Ngoài kế hoạch vì sao",
        description="Khi không theo kế hoạch nào, ví dụ bà con vừa báo.",
    )
    day: date = Field(title="Ngày đi")
    place: Line = Field(min_length=3, max_length=200, title="Ở đâu")
    experts: Line = Field(
        default="",
        max_length=300,
        title="Mời ai có chuyên môn",
        description="Nghề và nơi làm, không cần tên người.",
    )


class ReportVisit(Record):
    """What was seen on the spot. ``answers``: line of the checklist → what was seen; ``notes``: line → a few words."""

    visited_at: AwareDatetime = Field(title="Lúc xem")
    answers: dict[str, Seen] = Field(default_factory=dict, title="Các mục đã xem")
    notes: dict[str, str] = Field(default_factory=dict, title="Ghi thêm")
    summary: str = Field(
        min_length=5, max_length=4000, title="Thấy gì", description="Viết như kể lại; không nêu tên người."
    )
    people: int = Field(default=1, ge=1, le=200, title="Số người cùng đi")
    experts: Line = Field(
        default="",
        max_length=300,
        title="Ai có chuyên môn cùng xem",
        description="Nghề và nơi làm, không cần tên người.",
    )
    latitude: Decimal | None = Field(
        default=None, ge=-90, le=90, max_digits=8, decimal_places=6, title="Vĩ độ"
    )
    longitude: Decimal | None = Field(
        default=None, ge=-180, le=180, max_digits=9, decimal_places=6, title="Kinh độ"
    )


class PublishVisit(Record):
    """Somebody of the office read it again; the words may be mended, what was seen may not."""

    summary: str = Field(
        min_length=5, max_length=4000, title="Thấy gì", description="Sửa chữ cho dễ đọc; không nêu tên người."
    )
    photos: bool = Field(
        default=False, title="Ảnh không thấy rõ mặt ai, hoặc người trong ảnh đã đồng ý: cho hiện ảnh"
    )
    checked: bool = Field(default=False, title=CHECKED, description=CHECKED_HINT)


class CancelVisit(Record):
    """Why nobody goes."""

    reason: Line = Field(min_length=5, max_length=300, title="Vì sao không đi")


class Visit(Record):
    """One visit. ``round``: raised to end a link that was sent."""

    id: UUID
    board: UUID
    plan: UUID | None = None
    title: Line = Field(max_length=200)
    works: str = Field(default="khac", max_length=20)
    reason: Line = Field(default="", max_length=300)
    planned_on: date
    place: Line = Field(max_length=200)
    experts: Line = Field(default="", max_length=300)
    state: VisitState = VisitState.PLANNED
    round: int = 1
    visited_at: AwareDatetime | None = None
    items: tuple[CheckedItem, ...] = ()
    summary: str = ""
    people: int = 0
    latitude: Decimal | None = Field(default=None, ge=-90, le=90, max_digits=8, decimal_places=6)
    longitude: Decimal | None = Field(default=None, ge=-180, le=180, max_digits=9, decimal_places=6)
    photos_shown: bool = False
    cancel_reason: Line = Field(default="", max_length=300)

    @property
    def bad(self) -> tuple[CheckedItem, ...]:
        """What is not as it should be."""
        return tuple(one for one in self.items if one.seen is Seen.BAD)

    @property
    def visited_on(self) -> date | None:
        return local_day(self.visited_at) if self.visited_at else None


class VisitOutcome(NamedTuple):
    """What an act leads to."""

    visit: Visit
    event: events.SupervisionEvent


def plan_visit(
    board: Board, plan: Plan | None, wish: PlanVisit, *, actor: Actor, at: datetime
) -> VisitOutcome:
    """Put a visit into the calendar: by a plan that was sent and has begun, or outside plans with a reason."""
    active(board)
    if plan is None and len(wish.reason) < 10:
        text = "Đi ngoài kế hoạch thì mời ghi vì sao."
        raise Refused(text, basis="Điều 14 khoản 1 Nghị định 59/2023/NĐ-CP", code="no_plan", field="reason")
    if plan is not None:
        _by_plan(plan, wish)
    facts = wish.model_dump(exclude={"day"})
    made = Visit.model_validate({**facts, "id": uuid4(), "board": board.id, "planned_on": wish.day,
                                 "works": checklist_of(wish.works).kind})  # fmt: skip
    return VisitOutcome(made, events.VisitPlanned(on=wish.day, **frame(made, actor, at)))


def _by_plan(plan: Plan, wish: PlanVisit) -> None:
    due = plan.due
    if plan.state is not PlanState.SENT:
        text = f"{plan.title} chưa gửi. {due.explain_counting()}"
        raise Refused(text, basis=due.basis, code="plan_not_sent", field="plan")
    if wish.day < plan.first_act_on:
        day = f"{plan.first_act_on:%d/%m/%Y}"
        raise Refused(
            f"Kế hoạch đã báo bắt đầu từ {day}, chưa đi trước ngày ấy.",
            basis=due.basis,
            code="before_plan",
            field="day",
        )


def report_visit(visit: Visit, wish: ReportVisit, *, actor: Actor, at: datetime) -> VisitOutcome:
    """Take what was seen on the spot; lines nobody answered stay "not seen"."""
    if visit.state is not VisitState.PLANNED:
        raise Refused("Chuyến đi này đã ghi kết quả.", basis=HOUSE, code="reported_already")
    if wish.visited_at > at:
        raise field_error("visited_at", "date_in_future", "Giờ này ở tương lai, mời xem lại đồng hồ.")
    known = checklist_of(visit.works).items
    items = tuple(
        CheckedItem(id=one.id, question=one.question, seen=wish.answers.get(one.id, Seen.UNSEEN), note=wish.notes.get(one.id, "")[:300])
        for one in known
    )  # fmt: skip
    facts = wish.model_dump(exclude={"answers", "notes", "experts"})
    facts |= {"items": items, "state": VisitState.REPORTED, "experts": wish.experts or visit.experts}
    after = visit.model_copy(update=facts)
    event = events.VisitReported(on=local_day(wish.visited_at), bad=len(after.bad), **frame(after, actor, at))
    return VisitOutcome(after, event)


def publish_visit(visit: Visit, wish: PublishVisit, *, actor: Actor, at: datetime) -> VisitOutcome:
    """Show what was seen to everybody."""
    if visit.state not in (VisitState.REPORTED, VisitState.PUBLISHED):
        raise Refused("Chưa có kết quả đi xem.", basis=HOUSE, code="not_reported")
    facts = {"summary": wish.summary, "photos_shown": wish.photos, "state": VisitState.PUBLISHED}
    after = visit.model_copy(update=facts)
    return VisitOutcome(after, events.VisitPublished(**frame(after, actor, at)))


def renew_link(visit: Visit, *, actor: Actor, at: datetime) -> VisitOutcome:
    """End the links that were sent; the next one is another."""
    if visit.state is not VisitState.PLANNED:
        raise Refused("Chuyến đi này đã ghi kết quả hoặc không đi.", basis=HOUSE, code="not_planned")
    after = visit.model_copy(update={"round": visit.round + 1})
    return VisitOutcome(after, events.VisitLinkRenewed(**frame(after, actor, at)))


def cancel_visit(visit: Visit, wish: CancelVisit, *, actor: Actor, at: datetime) -> VisitOutcome:
    """Say that nobody goes."""
    if visit.state is not VisitState.PLANNED:
        raise Refused("Chuyến đi này đã ghi kết quả hoặc không đi.", basis=HOUSE, code="not_planned")
    after = visit.model_copy(update={"state": VisitState.CANCELLED, "cancel_reason": wish.reason})
    return VisitOutcome(after, events.VisitCancelled(reason=wish.reason, **frame(after, actor, at)))


def frame(visit: Visit, actor: Actor, at: datetime) -> dict[str, Any]:
    """Return what every event about a visit says."""
    return {"title": visit.title, "subject": visit.id, "actor": actor, "at": at}
