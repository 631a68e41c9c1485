"""The law of a due as pure functions: a due and a wish in, the next due and its event out."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.law import LawError, deadline

from . import events
from . import wishes as w
from .dues import Due, due_day
from .duties import Duty, Starts
from .states import MOVES, DueState, DueStep

HOUSE = "quy tắc của nền tảng: việc phải công khai đi theo bước ghi ngày, đăng, đủ hình thức"


class DueOutcome(NamedTuple):
    """The due as it stands now and the fact to write down."""

    due: Due
    event: events.DisclosureEvent


def arise_due(due: Due, wish: w.ArisenDue, *, actor: Actor, at: datetime) -> DueOutcome:
    """Write down what arose and the day its clock starts on; the book counts the due day."""
    starts_on, due_on = counted(due.facts, wish.starts_on, at)
    label = wish.label or due.label
    if due.facts.on_event and not label:
        raise field_error("label", "required", "Mời ghi ngắn gọn việc gì phát sinh.")
    arisen = _moved(due, DueStep.ARISE, label=label, starts_on=starts_on, due_on=due_on)
    event = events.DisclosureArisen(starts_on=starts_on, due_on=due_on, **frame(arisen, actor, at))
    return DueOutcome(arisen, event)


def add_due(
    duty: Duty, wish: w.AddDue, *, id: UUID, number: int, like: Due, actor: Actor, at: datetime
) -> DueOutcome:
    """Open one more due of ``duty`` beside ``like``: in one year the same may arise several times."""
    if not duty.on_event:
        raise Refused(
            "Nghĩa vụ này theo kỳ, không thêm lần phát sinh.", basis=duty.basis_text, code="not_on_event"
        )
    fresh = like.model_copy(update={
        "id": id, "number": number, "label": "", "starts_on": None, "due_on": None, "state": DueState.OPEN, "reason": "",
        "posting": None, "published_on": None,
    })  # fmt: skip
    return arise_due(fresh, wish, actor=actor, at=at)


def close_due(due: Due, wish: w.CloseDue, *, actor: Actor, at: datetime) -> DueOutcome:
    """Say that it did not arise, and why; what must always be there cannot be said away."""
    if due.facts.always:
        text = "Nội dung này luật đòi hỏi công khai thường xuyên, không đóng là “không phát sinh” được."
        raise Refused(text, basis=due.facts.basis_text, code="always_owed")
    closed = _moved(due, DueStep.CLOSE, reason=wish.reason)
    return DueOutcome(closed, events.DisclosureNotArisen(**frame(closed, actor, at)))


def reopen_due(due: Due, wish: w.ReopenDue, *, actor: Actor, at: datetime) -> DueOutcome:
    """Take it up again."""
    opened = _moved(due, DueStep.REOPEN, reason="")
    if due.facts.on_event and due.starts_on is None:
        opened = opened.model_copy(update={"state": DueState.WATCHED})
    return DueOutcome(opened, events.DisclosureReopened(**frame(opened, actor, at)))


def published_due(due: Due, *, posting: UUID, starts_on: date | None, at: datetime) -> Due:
    """Return the due with its posting; the clock's start may be told in the same act."""
    changes: dict[str, Any] = {"posting": posting, "published_on": local_day(at)}
    if starts_on is not None:
        began, due_on = counted(due.facts, starts_on, at)
        changes |= {"starts_on": began, "due_on": due_on}
    return _moved(due, DueStep.PUBLISH, **changes)


def settled_due(due: Due, *, complete: bool) -> Due:
    """Return the due as its posting stands: complete, or (after a correction) with forms to be done."""
    if due.state not in (DueState.PUBLISHED, DueState.COMPLETE):
        return due
    return due.model_copy(update={"state": DueState.COMPLETE if complete else DueState.PUBLISHED})


def counted(duty: Duty, starts_on: date, at: datetime) -> tuple[date, date | None]:
    """Return the start and the due day; a start that cannot be is said at its field."""
    if starts_on > local_day(at) and duty.starts is not Starts.EVENT_AHEAD:
        raise field_error("starts_on", "date_in_future", "Ngày này ở tương lai, mời xem lại.")
    rule = duty.due_rule(starts_on)
    if rule is not None and rule.computable:
        try:
            deadline(rule.id, starts_on)
        except LawError as unknown:
            raise field_error("starts_on", "date_outside", str(unknown)) from unknown
    return starts_on, due_day(duty, starts_on)


def _moved(due: Due, step: DueStep, **changes: Any) -> Due:
    move = MOVES[step]
    if due.state not in move.sources:
        if due.state in (DueState.PUBLISHED, DueState.COMPLETE):
            raise Refused("Việc này đã đăng công khai rồi.", basis=HOUSE, code="step_not_open")
        raise Refused("Việc này đã đóng; mở lại rồi làm tiếp.", basis=HOUSE, code="step_not_open")
    return Due.model_validate({**dict(due), "state": move.target, **changes})


def frame(due: Due, actor: Actor, at: datetime) -> dict[str, Any]:
    """Return what every event about ``due`` says."""
    return {"duty": due.duty, "title": due.title, "at": at, "actor": actor, "subject": due.id}
