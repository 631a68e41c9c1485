"""What is done with a visit: register, move, cancel, call, finish. Pure: a record and a moment in, the next one out."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any, NamedTuple
from uuid import UUID

from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

from . import events
from .days import PUBLISHED, ReceptionDay
from .lists import check_representatives
from .states import HOUSE, DayKind, VisitMove, VisitSource, VisitState, require
from .visits import BookVisit, MoveVisit, RegisterVisit, Visit, Visitor


class Outcome(NamedTuple):
    """A visit as it stands now, and what happened, if it is worth a line."""

    visit: Visit
    event: events.VisitEvent | None = None


def book_visit(
    day: ReceptionDay,
    wish: BookVisit,
    *,
    id: UUID,
    code: str,
    source: VisitSource,
    actor: Actor,
    at: datetime,
) -> Outcome:
    """Give ``wish`` its turn on ``day``; that nobody else holds it is the database's to say."""
    _bookable(day, wish.slot, at)
    told = wish.model_dump(include={"name", "phone", "address", "email", "matter"})
    visit = Visit(
        id=id, code=code, day=day.id, on=day.on, slot=wish.slot, state=VisitState.BOOKED, source=source,
        visitor=Visitor(**told), people=wish.people, registered_at=at,
    )  # fmt: skip
    return Outcome(visit, _registered(visit, actor, at))


def register_visit(
    day: ReceptionDay | None,
    wish: RegisterVisit,
    *,
    id: UUID,
    code: str,
    number: int,
    actor: Actor,
    at: datetime,
) -> Outcome:
    """Put somebody at the door into the queue of today."""
    check_representatives(wish.people, wish.representatives)
    today = local_day(at)
    if day is not None and (day.on != today or not day.is_open):
        raise Refused("Hôm nay không phải ngày tiếp này.", basis=PUBLISHED, code="not_today", field="day")
    visitor = Visitor(**wish.model_dump(exclude={"day", "people"}))
    visit = Visit(
        id=id, code=code, day=day.id if day else None, on=today, number=number, state=VisitState.WAITING,
        source=VisitSource.DESK, visitor=visitor, people=wish.people, registered_at=at, arrived_at=at,
    )  # fmt: skip
    return Outcome(visit, _registered(visit, actor, at))


def move_visit(visit: Visit, day: ReceptionDay, wish: MoveVisit, *, actor: Actor, at: datetime) -> Outcome:
    """Give the visitor another turn."""
    require(visit.state, VisitMove.RESCHEDULE)
    _bookable(day, wish.slot, at)
    moved = _with(visit, day=day.id, on=day.on, slot=wish.slot, reminded_at=None)
    return Outcome(moved, events.VisitMoved(**_frame(moved, actor, at), slot=wish.slot))


def cancel_visit(visit: Visit, reason: str = "", *, actor: Actor, at: datetime) -> Outcome:
    """Give the turn back."""
    gone = _with(visit, state=require(visit.state, VisitMove.CANCEL), finished_at=at)
    return Outcome(gone, events.VisitCancelled(**_frame(gone, actor, at), reason=reason))


def arrive(visit: Visit, number: int, *, at: datetime) -> Outcome:
    """Somebody with an appointment is at the door; whoever missed the call keeps the number."""
    if visit.on != local_day(at):
        text = f"Hẹn này là ngày {visit.on:%d/%m/%Y}, không phải hôm nay."
        raise Refused(text, basis=HOUSE, code="not_today")
    state = require(visit.state, VisitMove.ARRIVE)
    return Outcome(_with(visit, state=state, number=visit.number or number, arrived_at=at, called_at=None))


def call(visit: Visit, caller: str = "", *, at: datetime) -> Outcome:
    """Ask the visitor in, to the desk of officer ``caller``."""
    return Outcome(_with(visit, state=require(visit.state, VisitMove.CALL), caller=caller, called_at=at))


def finish(visit: Visit, *, at: datetime) -> Outcome:
    """The talk is over; the book may be written after it."""
    return Outcome(_with(visit, state=require(visit.state, VisitMove.FINISH), finished_at=at))


def skip(visit: Visit, *, at: datetime) -> Outcome:
    """Called, and nobody came."""
    return Outcome(_with(visit, state=require(visit.state, VisitMove.SKIP)))


def _bookable(day: ReceptionDay, slot: time, at: datetime) -> None:
    if not day.is_open or day.kind is DayKind.AD_HOC:
        raise Refused("Ngày này không nhận hẹn.", basis=PUBLISHED, code="day_closed", field="slot")
    if slot not in day.slots:
        raise Refused("Giờ này không có trong lịch tiếp.", basis=PUBLISHED, code="slot_unknown", field="slot")
    if datetime.combine(day.on, slot, VIETNAM) <= at:
        raise Refused("Giờ này đã qua, mời chọn giờ khác.", basis=HOUSE, code="slot_past", field="slot")


def slot_taken() -> Refused:
    """Return the answer to whoever came second for a turn."""
    text = "Giờ này vừa có người đặt. Mời ông/bà chọn giờ khác, những gì đã điền vẫn còn."
    return Refused(text, basis=HOUSE, code="slot_taken", field="slot")


def _registered(visit: Visit, actor: Actor, at: datetime) -> events.VisitEvent:
    return events.VisitRegistered(**_frame(visit, actor, at), slot=visit.slot, source=visit.source.value)


def _frame(visit: Visit, actor: Actor, at: datetime) -> dict[str, Any]:
    day = visit.day or visit.id
    return {"at": at, "actor": actor, "subject": visit.id, "code": visit.code, "on": visit.on, "day": day}


def _with(visit: Visit, **changes: Any) -> Visit:
    return visit.model_copy(update=changes)


frame = _frame
