"""Which period runs when: the rule book counts, nobody types a number of days."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.law import Deadline, Extension, NotInForce, deadline, rule

from .kinds import Channel

REQUEST, AGAIN, FOUND = "LTCTT26-26-REQUEST", "LTCTT26-28-REPLY", "LTCTT26-28-FIX"
# Requests sent before the new law follow the old one (Luật 01/2026/QH16 Điều 31 khoản 4), which counts by the way they came.
_OLD = {
    Channel.DESK: "LTCTT-29-DIRECT-COMPLEX",
    Channel.POST: "LTCTT-31-POST-COMPLEX",
}
_OLD_ONLINE = "LTCTT-30-ONLINE-COMPLEX"
_LABELS = {AGAIN: "Trả lời người báo chưa đúng, chưa đủ", FOUND: "Đính chính điều tự phát hiện"}


class Clock(Record):
    """A period that runs or has ended. ``void``: set aside, because the request was not whole yet (Điều 26 khoản 3: hợp lệ)."""

    rule: str
    started: date
    extension: Extension | None = None
    stopped: date | None = None
    void: bool = False

    @property
    def is_of_new_law(self) -> bool:
        return self.rule in (REQUEST, AGAIN, FOUND)

    @property
    def is_running(self) -> bool:
        return self.stopped is None

    @property
    def label(self) -> str:
        """What must be done, for officers."""
        return _LABELS.get(self.rule, "Cung cấp hoặc từ chối, có lý do")

    @property
    def promise(self) -> str:
        """What the asker gets; follows "chậm nhất <ngày>"."""
        again = self.rule == AGAIN
        return (
            "chúng tôi trả lời việc ông/bà báo lại"
            if again
            else "ông/bà nhận thông tin hoặc văn bản nói rõ lý do"
        )

    def deadline(self) -> Deadline:
        """Return the deadline by the rule in force on the day the clock started."""
        return deadline(self.rule, self.started, extension=self.extension)

    @property
    def in_time(self) -> bool:
        """Whether it was stopped by its day; what is void, or still runs, was not missed."""
        due = self.deadline().due
        return self.void or self.stopped is None or due is None or self.stopped <= due

    def stop(self, day: date, *, void: bool = False) -> Clock:
        """End it on ``day``."""
        if self.stopped is not None:
            return self
        return self.model_copy(update={"stopped": max(day, self.started), "void": void})


class Periods(NamedTuple):
    """How many days the law in force gives: to answer, at most more, to look again. For pages that explain the law."""

    answer: int
    more: int
    again: int


def periods(today: date) -> Periods:
    """Return the numbers of the rule book in force on ``today``, in days."""
    first, again = rule(REQUEST, today), rule(AGAIN, today)
    return Periods(first.length or 0, first.allowances[0].add or 0, again.length or 0)


def request_clock(channel: Channel, day: date) -> Clock:
    """Return the clock of a whole request received on ``day``; raises ``LawError`` for a day no rule covers."""
    new = Clock(rule=REQUEST, started=day)
    try:
        new.deadline()
    except NotInForce:
        old = Clock(rule=_OLD.get(channel, _OLD_ONLINE), started=day)
        old.deadline()
        return old
    return new


def running(clocks: tuple[Clock, ...]) -> Clock | None:
    """Return the clock that runs, or None."""
    return next((clock for clock in clocks if clock.is_running), None)


def due_on(clocks: tuple[Clock, ...]) -> date | None:
    """Return the day something is due, or None when nothing runs."""
    clock = running(clocks)
    return clock.deadline().due if clock else None
