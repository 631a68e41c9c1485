"""What the asker reads: where the request stands, what comes next and by when."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from chinhquyen_sdk.domain.dates import spoken_day

from .clocks import running
from .records import ExplanationRequest


class Next(NamedTuple):
    """What is owed next. ``basis`` is empty while the rule is not verified: then the day is our word, not law."""

    day: date
    promise: str
    late: bool
    basis: str
    counting: str


def next_step(request: ExplanationRequest, today: date) -> Next | None:
    """Return what comes next, or None when nothing is owed or the clock stands."""
    clock = running(request.clocks) if request.state.is_open else None
    if clock is None:
        return None
    line = clock.deadline()
    if line.due is None:
        return None
    law = (line.basis, line.explain_counting()) if line.verified else ("", "")
    return Next(line.due, clock.promise, line.due < today, *law)


def status_sentence(request: ExplanationRequest, today: date) -> str:
    """Return the one sentence on top of the page."""
    stands, step = request.state.citizen_label, next_step(request, today)
    if step is None:
        return stands
    if step.late:
        return (
            f"{stands} Chúng tôi xin lỗi: lẽ ra {spoken_day(step.day)} {step.promise}, nhưng chúng tôi chậm."
        )
    return f"{stands} Chậm nhất {spoken_day(step.day)}, {step.promise}."
