"""The house's rules of a greeting as pure functions: a greeting and a wish in, the next greeting and its event out."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

from . import events
from . import records as r
from .occasions import Coming
from .records import Greeting
from .states import MOVES, GreetingState, GreetingStep
from .texts import Speaker, begin

HOUSE = "quy tắc của nền tảng: lời chúc đi theo bước soạn, duyệt, hẹn giờ, đăng"
TWO_PERSONS = "quy tắc của nền tảng: lời chúc do người soạn thì người khác duyệt"


class Outcome(NamedTuple):
    """The greeting as it stands now and the fact to write down."""

    greeting: Greeting
    event: events.GreetingEvent


def draft_greeting(on: Coming, speaker: Speaker, *, id: UUID, actor: Actor, at: datetime) -> Outcome:
    """Begin the greeting of one day from the occasion's words."""
    occasion = on.occasion
    words = begin(occasion, on.day, speaker)
    greeting = Greeting(
        id=id, occasion=occasion.code, label=occasion.label, year=on.year, day=on.day, signed=speaker.signed,
        publish_at=occasion.moment_in(on.year), shown_days=occasion.shown_days, drafted_by=actor.id, drafter=actor.name,
        **words.model_dump(),
    )  # fmt: skip
    return Outcome(greeting, events.GreetingDrafted(**_frame(greeting, actor, at)))


def edit_greeting(greeting: Greeting, wish: r.EditGreeting, *, actor: Actor, at: datetime) -> Outcome:
    """Reword it; whoever reworded counts as its writer, and an earlier yes no longer holds."""
    edited = _moved(
        greeting, GreetingStep.EDIT, version=greeting.version + 1, drafted_by=actor.id, drafter=actor.name,
        approved_by="", approver="", remark="", **wish.model_dump(),
    )  # fmt: skip
    return Outcome(edited, events.GreetingEdited(version=edited.version, **_frame(edited, actor, at)))


def approve_greeting(greeting: Greeting, wish: r.ApproveGreeting, *, actor: Actor, at: datetime) -> Outcome:
    """Say yes to the words that were seen; never the writer."""
    approved = _moved(greeting, GreetingStep.APPROVE, approved_by=actor.id, approver=actor.name, remark="")
    if greeting.drafted_by and greeting.drafted_by == actor.id:
        text = "Lời chúc này do chính anh/chị soạn, cần một người khác duyệt."
        raise Refused(text, basis=TWO_PERSONS, code="same_person")
    if wish.seen != greeting.digest:
        raise Refused("Lời chúc vừa được sửa. Mời xem lại rồi duyệt.", basis=HOUSE, code="greeting_changed")
    return Outcome(approved, events.GreetingApproved(version=approved.version, **_frame(approved, actor, at)))


def return_greeting(greeting: Greeting, wish: r.ReturnGreeting, *, actor: Actor, at: datetime) -> Outcome:
    """Send it back with a remark."""
    returned = _moved(greeting, GreetingStep.RETURN, remark=wish.remark)
    return Outcome(returned, events.GreetingReturned(**_frame(returned, actor, at)))


def plan_greeting(greeting: Greeting, wish: r.PlanGreeting, *, actor: Actor, at: datetime) -> Outcome:
    """Set day, hour and channels; after a missed day this is how somebody says "late, but do send it"."""
    planned = _moved(greeting, GreetingStep.PLAN, **wish.model_dump())
    if wish.publish_at <= at:
        raise field_error("publish_at", "moment_past", "Giờ này đã qua. Mời chọn giờ sắp tới.")
    return Outcome(planned, events.GreetingPlanned(publish_at=wish.publish_at, **_frame(planned, actor, at)))


def cancel_greeting(greeting: Greeting, wish: r.CancelGreeting, *, actor: Actor, at: datetime) -> Outcome:
    """Decide that this greeting does not go out; editing it takes it up again."""
    cancelled = _moved(greeting, GreetingStep.CANCEL, remark=wish.remark)
    return Outcome(cancelled, events.GreetingCancelled(**_frame(cancelled, actor, at)))


def withdraw_greeting(greeting: Greeting, wish: r.WithdrawGreeting, *, actor: Actor, at: datetime) -> Outcome:
    """Take it off the site."""
    down = _moved(greeting, GreetingStep.WITHDRAW, remark=wish.remark)
    return Outcome(down, events.GreetingWithdrawn(**_frame(down, actor, at)))


def at_its_moment(greeting: Greeting, at: datetime) -> Outcome | None:
    """Return what the clock does to a greeting, or None: publish on its day, miss a day that is over, end.

    A worker that stood still must not read Tết out on mùng 5: after midnight somebody is asked.
    """
    today, actor = local_day(at), Actor.system()
    if greeting.state is GreetingState.PLANNED and greeting.publish_at and greeting.publish_at <= at:
        if local_day(greeting.publish_at) < today:
            missed = _with(greeting, state=GreetingState.MISSED)
            return Outcome(missed, events.GreetingMissed(**_frame(missed, actor, at)))
        shown = _with(greeting, state=GreetingState.PUBLISHED, published_at=at)
        return Outcome(shown, _published(shown, actor, at))
    if greeting.state is GreetingState.PUBLISHED and greeting.last_day and greeting.last_day < today:
        ended = _with(greeting, state=GreetingState.ENDED)
        return Outcome(ended, events.GreetingEnded(**_frame(ended, actor, at)))
    return None


def log_play(greeting: Greeting, wish: r.LogPlay, *, actor: Actor, at: datetime) -> events.GreetingPlayed:
    """Return the fact that it was read out; only of a greeting that was approved, and never of the future."""
    if greeting.state in (GreetingState.DRAFT, GreetingState.RETURNED, GreetingState.CANCELLED):
        raise Refused("Lời chúc chưa được duyệt thì chưa phát loa.", basis=TWO_PERSONS, code="not_approved")
    if wish.played_at > at:
        raise field_error("played_at", "moment_future", "Giờ phát ở tương lai, mời xem lại.")
    return events.GreetingPlayed(played_at=wish.played_at, place=wish.place, **_frame(greeting, actor, at))


def _published(greeting: Greeting, actor: Actor, at: datetime) -> events.GreetingPublished:
    return events.GreetingPublished(
        until=greeting.last_day or greeting.day, loudspeaker=greeting.loudspeaker,
        social_media=greeting.social_media, **_frame(greeting, actor, at),
    )  # fmt: skip


def _moved(greeting: Greeting, step: GreetingStep, **changes: Any) -> Greeting:
    move = MOVES[step]
    if greeting.state not in move.sources:
        said = greeting.state.label.lower()
        raise Refused(f"Lời chúc này {said}, không làm việc đó được nữa.", basis=HOUSE, code="step_not_open")
    return _with(greeting, state=move.target, **changes)


def _with(greeting: Greeting, **changes: Any) -> Greeting:
    return Greeting.model_validate({**dict(greeting), **changes})


def _frame(greeting: Greeting, actor: Actor, at: datetime) -> dict[str, Any]:
    return {
        "occasion": greeting.occasion, "title": greeting.title, "day": greeting.day,
        "at": at, "actor": actor, "subject": greeting.id,
    }  # fmt: skip
