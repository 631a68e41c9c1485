"""Counting periods on plain integers (Bộ luật Dân sự 2015 Điều 147, 148): no rules, no pydantic, no words.

Days are ordinals (`date.toordinal`), working days are ranks in the table, hours are seconds. In each of
these a period is the same thing: so many open steps after the start, stepping over closed spans.
"""

from __future__ import annotations

import calendar as month_lengths
from collections.abc import Sequence
from datetime import date

from .days import WorkingDays
from .interruptions import Span
from .units import Unit


def nth_open(first: int, count: int, closed: Sequence[Span]) -> int | None:
    """The count-th integer from `first` on outside the closed spans; None when an endless span stops it."""
    at = first + count - 1
    for begin, end in closed:
        if begin > at:
            break
        if end is None:
            return None
        begin = max(begin, first)
        if end > begin:
            at += end - begin
    return at


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day where it has no such day (Điều 148 khoản 3)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, month_lengths.monthrange(year, month + 1)[1]))


def ranks(closed: Sequence[Span], table: WorkingDays) -> tuple[Span, ...]:
    """Closed spans of days as closed spans of working-day ranks."""

    def rank(ordinal: int) -> int:
        return table.before[min(max(ordinal - table.origin, 0), table.size)]

    return tuple((rank(begin), None if end is None else rank(end)) for begin, end in closed)


def advance(start: int, count: int, unit: Unit, closed: Sequence[Span], table: WorkingDays) -> int | None:
    """Ordinal of the count-th day, working day, month or year after the start, be it a day off or not."""
    if unit is Unit.WORKING_DAY:
        first = table.before[table.offset(date.fromordinal(start)) + 1]
        rank = nth_open(first, count, ranks(closed, table))
        return None if rank is None else table.ranked(rank).toordinal()
    if unit is not Unit.CALENDAR_DAY:
        months = count * 12 if unit is Unit.YEAR else count
        count = add_months(date.fromordinal(start), months).toordinal() - start
    return nth_open(start + 1, count, closed)


def settle(ordinal: int, closed: Sequence[Span], table: WorkingDays) -> date | None:
    """The first working day from there on whose clock runs (Điều 148 khoản 5); None while it stands."""
    at = ordinal - table.origin
    if not 0 <= at < table.size:
        raise table.outside()
    rank = nth_open(table.before[at], 1, ranks(closed, table))
    return None if rank is None else table.ranked(rank)


def back(event: date, count: int, unit: Unit, table: WorkingDays) -> date:
    """The last working day that lies at least so long before the event."""
    if unit is Unit.WORKING_DAY:
        return table.ranked(table.before[table.offset(event)] - count)
    if unit is Unit.CALENDAR_DAY:
        table.offset(event)
        return table.on_or_before(date.fromordinal(event.toordinal() - count))
    return table.on_or_before(add_months(event, -count * (12 if unit is Unit.YEAR else 1)))
