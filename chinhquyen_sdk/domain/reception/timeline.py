"""What a sender reads: where the petition stands, what happened, what comes next and by when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.law import Deadline

from .clocks import Clock, promised
from .records import Petition
from .states import PetitionState


class TimelineEntry(NamedTuple):
    """One line of the timeline: a day and a sentence."""

    day: date
    text: str


class NextStep(NamedTuple):
    """What the sender is owed next: ``promise`` in plain words, the ``deadline`` that proves it."""

    promise: str
    deadline: Deadline
    late: bool


def timeline(events: Iterable[Event]) -> list[TimelineEntry]:
    """Return the public lines of ``events``, in their order; events without a public sentence are left out."""
    return [TimelineEntry(local_day(e.at), text) for e in events if (text := e.for_citizen())]


def next_step(petition: Petition, today: date) -> NextStep | None:
    """Return what comes next by law, or None when nothing is owed, the clock stands or no verified rule runs."""
    clock = promised(petition.clocks) if petition.is_open else None
    return _step(clock, today) if clock else None


def _step(clock: Clock, today: date) -> NextStep:
    line = clock.deadline()
    return NextStep(clock.described.promise, line, line.due is not None and line.due < today)


def status_sentence(petition: Petition, today: date) -> str:
    """Return the one sentence on top of the case page: where it stands, what happens next, by which day."""
    stands = petition.state.citizen_label(petition.kind)
    step = next_step(petition, today)
    if step is None or step.deadline.due is None:
        return stands
    if step.late:
        return f"{stands} Chúng tôi xin lỗi: lẽ ra {spoken_day(step.deadline.due)} {step.promise}, nhưng chúng tôi chậm."
    return f"{stands} Chậm nhất {spoken_day(step.deadline.due)}, {step.promise}."


def stands_still(petition: Petition) -> bool:
    """Whether the clock lawfully stands (waiting for the sender, or suspended)."""
    return petition.state in {PetitionState.AWAITING_SUPPLEMENT, PetitionState.SUSPENDED}
