"""Promises: a deed, a person and a day; kept, or late with a reason everybody reads."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

from . import events
from .acts import LAW
from .records import Dialogue, Promise
from .states import DialogueState, PromiseState
from .wishes import DelayPromise, KeepPromise, MakePromise


class Promised(NamedTuple):
    """A promise as it stands now and the fact to write down."""

    promise: Promise
    event: events.PromiseEvent


def make_promise(
    dialogue: Dialogue,
    wish: MakePromise,
    *,
    id: UUID,
    number: int,
    question: UUID | None,
    actor: Actor,
    at: datetime,
) -> Promised:
    """Write down what was promised. Luật 72/2025/QH15 Điều 43: what came of a dialogue is told and done."""
    if dialogue.state in (DialogueState.PLANNED, DialogueState.CANCELLED):
        raise Refused("Buổi đối thoại chưa diễn ra, chưa có lời hứa để ghi.", basis=LAW, code="move_not_open")
    made_on = dialogue.held_on or local_day(at)
    if wish.due_on < made_on:
        raise field_error("due_on", "due_before_promise", "Ngày hẹn xong phải từ ngày đối thoại trở đi.")
    promise = Promise(
        id=id, dialogue=dialogue.id, question=question, number=number, what=wish.what, owner=wish.owner,
        officer_id=wish.officer_id, made_on=made_on, due_on=wish.due_on,
    )  # fmt: skip
    event = events.PromiseMade(officer_id=wish.officer_id, **_frame(dialogue.code, promise, actor, at))
    return Promised(promise, event)


def keep_promise(
    code: str, promise: Promise, wish: KeepPromise, *, photo: bool, actor: Actor, at: datetime
) -> Promised:
    """Say what was done."""
    _require_open(promise)
    kept_on = wish.kept_on or local_day(at)
    if not promise.made_on <= kept_on <= local_day(at):
        raise field_error("kept_on", "date_invalid", "Ngày xong phải từ ngày hứa đến hôm nay.")
    kept = promise.model_copy(
        update={"state": PromiseState.KEPT, "result": wish.result, "kept_on": kept_on, "has_photo": photo}
    )
    late = kept_on > promise.due_on
    return Promised(kept, events.PromiseKept(late=late, **_frame(code, kept, actor, at)))


def delay_promise(code: str, promise: Promise, wish: DelayPromise, *, actor: Actor, at: datetime) -> Promised:
    """Say why it is late and until when people wait; the first day stays where everybody sees it."""
    _require_open(promise)
    if wish.moved_to <= max(promise.next_day, local_day(at)):
        raise field_error("moved_to", "date_too_early", "Ngày hẹn lại phải sau ngày đã hẹn và sau hôm nay.")
    later = promise.model_copy(update={"moved_to": wish.moved_to, "why_late": wish.why_late})
    event = events.PromiseDelayed(
        moved_to=wish.moved_to, why_late=wish.why_late, **_frame(code, later, actor, at)
    )
    return Promised(later, event)


def _require_open(promise: Promise) -> None:
    if promise.state is not PromiseState.OPEN:
        raise Refused("Lời hứa này đã ghi là làm xong.", basis=LAW, code="move_not_open")


def _frame(code: str, promise: Promise, actor: Actor, at: datetime) -> dict[str, Any]:
    return {"at": at, "actor": actor, "subject": promise.id, "code": code, "dialogue": promise.dialogue,
            "number": promise.number, "due_on": promise.due_on}  # fmt: skip
