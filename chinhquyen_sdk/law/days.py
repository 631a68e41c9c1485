"""Which days are worked, as one table: two list look-ups answer every question, whatever the distance."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from .errors import OutsideCalendar
from .statutes import Statute
from .wording import day_month_year


class DayKind(StrEnum):
    """OFF: a public holiday. IN_LIEU: off in exchange for another day. MAKE_UP: a weekend day worked."""

    OFF = "off"
    IN_LIEU = "in_lieu"
    MAKE_UP = "make_up"


class DayFact(Statute):
    """One day that is not what its weekday says, and who says so. `estimated`: no official schedule yet."""

    day: date
    kind: DayKind
    name: str
    source: str
    confidence: str
    swapped_with: date | None = None
    estimated: bool = False

    @property
    def verified(self) -> bool:
        """True for a published schedule; False for an estimate and for what is known only at second hand."""
        return self.confidence == "verified" and not self.estimated


class WorkingDays:
    """Working days from `first` to `last`, both included.

    `days` lists them in order; `before[i]` counts those earlier than the i-th day of the table, so that one
    look-up turns a day into a rank and one turns a rank into a day.
    """

    __slots__ = ("before", "days", "facts", "first", "last", "origin", "size")

    def __init__(self, first: date, last: date, facts: Iterable[DayFact]) -> None:
        self.first, self.last = first, last
        self.origin = first.toordinal()
        self.size = last.toordinal() - self.origin + 1
        self.facts = {fact.day: fact for fact in facts}
        self.days: list[date] = []
        self.before: list[int] = [0]
        for ordinal in range(self.origin, self.origin + self.size):
            day = date.fromordinal(ordinal)
            fact = self.facts.get(day)
            if fact.kind is DayKind.MAKE_UP if fact else day.weekday() < 5:
                self.days.append(day)
            self.before.append(len(self.days))

    def offset(self, day: date) -> int:
        """Position of the day in the table; OutsideCalendar when it is not there."""
        at = day.toordinal() - self.origin
        if not 0 <= at < self.size:
            raise self.outside(day)
        return at

    def outside(self, day: date | None = None) -> OutsideCalendar:
        """The error for a day beyond the table (None: a result that would lie beyond it)."""
        what = f"Ngày {day_month_year(day)}" if day else "Ngày đến hạn"
        return OutsideCalendar(
            f"{what} nằm ngoài lịch làm việc đã biết"
            f" ({day_month_year(self.first)} đến {day_month_year(self.last)})."
        )

    def ranked(self, rank: int) -> date:
        """The working day with that rank (0 = the first one in the table)."""
        if not 0 <= rank < len(self.days):
            raise self.outside()
        return self.days[rank]

    def is_working(self, day: date) -> bool:
        """Whether offices work on that day."""
        at = self.offset(day)
        return self.before[at + 1] > self.before[at]

    def on_or_after(self, day: date) -> date:
        """The day itself when it is worked, else the next working day."""
        return self.ranked(self.before[self.offset(day)])

    def settled(self, day: date, later: int) -> date:
        """So many calendar days after the day, moved on to a working day where that is a day off."""
        at = day.toordinal() - self.origin
        if at < 0:
            raise self.outside(day)
        try:
            return self.days[self.before[at + later]]
        except IndexError:
            raise self.outside(day if at >= self.size else None) from None

    def on_or_before(self, day: date) -> date:
        """The day itself when it is worked, else the working day before it."""
        return self.ranked(self.before[self.offset(day) + 1] - 1)

    def add(self, day: date, count: int) -> date:
        """The count-th working day after the day (count >= 1); the day itself is not counted."""
        at = day.toordinal() - self.origin
        if at < 0:
            raise self.outside(day)
        try:
            return self.days[self.before[at + 1] + count - 1]
        except IndexError:
            raise self.outside(day if at >= self.size else None) from None

    def between(self, day: date, later: date) -> int:
        """Working days after `day` up to and including `later`; negative when `later` comes first."""
        return self.before[self.offset(later) + 1] - self.before[self.offset(day) + 1]
