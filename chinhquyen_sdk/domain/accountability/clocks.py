"""Which period runs when: the rule book counts, nobody types a number of days."""

from __future__ import annotations

from datetime import date

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.law import Deadline, Extension, Pause, deadline

from .kinds import Asker

NOTIFY, EXPLAIN, INFORM = "GT-59-NOTIFY", "GT-59-EXPLAIN", "PCTN-14-INFO"
_WORDS = {
    NOTIFY: ("Trả lời có giải trình hay không", "ông/bà được báo chúng tôi có giải trình hay không"),
    EXPLAIN: ("Giải trình bằng văn bản", "ông/bà nhận văn bản giải trình"),
    INFORM: ("Cung cấp thông tin, giải trình", "chúng tôi trả lời bằng văn bản"),
}


class Clock(Record):
    """A period that runs, stands or has ended."""

    rule: str
    started: date
    pauses: tuple[Pause, ...] = ()
    extension: Extension | None = None
    stopped: date | None = None

    @property
    def is_running(self) -> bool:
        return self.stopped is None

    @property
    def is_paused(self) -> bool:
        return self.is_running and bool(self.pauses) and self.pauses[-1].end is None

    @property
    def label(self) -> str:
        """What must be done, for officers."""
        return _WORDS[self.rule][0]

    @property
    def promise(self) -> str:
        """What the asker gets; follows "chậm nhất <ngày>"."""
        return _WORDS[self.rule][1]

    def deadline(self) -> Deadline:
        """Return the deadline by the rule in force on the day the clock started."""
        return deadline(self.rule, self.started, pauses=self.pauses, extension=self.extension)

    def stop(self, day: date) -> Clock:
        return self if self.stopped else self.model_copy(update={"stopped": max(day, self.started)})

    def pause(self, day: date) -> Clock:
        """Stand still from ``day`` on, because the asker must say more."""
        if not self.is_running or self.is_paused:
            return self
        standing = Pause(start=day, reason="Chờ người yêu cầu bổ sung", document="Thông báo yêu cầu bổ sung")
        return self.model_copy(update={"pauses": (*self.pauses, standing)})

    def resume(self, day: date) -> Clock:
        if not self.is_paused:
            return self
        last = self.pauses[-1].model_copy(update={"end": day})
        return self.model_copy(update={"pauses": (*self.pauses[:-1], last)})


def first_clock(asker: Asker, day: date) -> Clock:
    """Return the clock that starts when a request comes in."""
    return Clock(rule=INFORM if asker.answered_by_law_of_information else NOTIFY, started=day)


def running(clocks: tuple[Clock, ...]) -> Clock | None:
    """Return the clock that runs, or None."""
    return next((clock for clock in clocks if clock.is_running), None)


def due_on(clocks: tuple[Clock, ...]) -> date | None:
    """Return the day something is due, or None when nothing runs or the clock stands."""
    clock = running(clocks)
    return clock.deadline().due if clock else None
