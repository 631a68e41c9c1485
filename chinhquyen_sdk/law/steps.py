"""Every day between the event and the due date: counted or not, and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from .counting import add_months
from .days import DayFact, DayKind, WorkingDays
from .periods import legs
from .schedule import schedule_data
from .statutes import Statute
from .units import Direction, Unit

if TYPE_CHECKING:
    from .deadlines import Deadline

ONE = timedelta(days=1)
EARLIER, LATER = "ngày làm việc trước đó", "ngày làm việc kế tiếp"


class Step(Statute):
    """One day on the way. `number`: its place in the count, None if not counted; `leg` 1: the extra time."""

    day: date
    counted: bool
    reason: str
    number: int | None = None
    leg: int = 0


def day_off_reason(day: date, table: WorkingDays) -> str:
    """Why nobody works that day, in Vietnamese: "cuối tuần", "nghỉ Tết Nguyên đán" …"""
    fact = table.facts.get(day)
    if fact is None:
        return "cuối tuần"
    return fact.name[0].lower() + fact.name[1:]


def worked_note(day: date, table: WorkingDays) -> str:
    """The name of a make-up day ("thứ Bảy làm bù cho ngày 31/8/2026"), else nothing."""
    fact = table.facts.get(day)
    return fact.name[0].lower() + fact.name[1:] if fact and fact.kind is DayKind.MAKE_UP else ""


def steps(deadline: Deadline) -> tuple[Step, ...]:
    """The days in order, from the day of the event (or, counting back, from the due day) on."""
    rule = deadline.version
    if rule.unit is Unit.DATE or rule.unit is Unit.CALENDAR_HOUR:
        return ()
    if rule.direction is Direction.BEFORE:
        return tuple(reversed(list(_backward(deadline))))
    return tuple(_forward(deadline))


def _paused_by(deadline: Deadline, day: date) -> str:
    for pause in deadline.pauses:
        if pause.start <= day and (pause.end is None or day < pause.end):
            return f"tạm dừng, {pause.reason}"
    return ""


def _last_day(deadline: Deadline) -> date:
    if deadline.due is not None:
        return deadline.due
    return max(p.start for p in deadline.pauses if p.end is None)


def _needed(deadline: Deadline, begin: date) -> list[tuple[int, bool]]:
    """For each leg, how many days it needs and whether only working days count."""
    needed = []
    for count, unit in legs(deadline.version, deadline.extension):
        if unit in (Unit.MONTH, Unit.YEAR):
            end = add_months(begin, count * (12 if unit is Unit.YEAR else 1))
            count, begin = (end - begin).days, end
        needed.append((count, unit in (Unit.WORKING_DAY, Unit.WORKING_HOUR)))
    return needed


def _forward(deadline: Deadline) -> Iterator[Step]:
    table, rule = deadline.table, deadline.version
    day = rule.counts_from or deadline.start
    yield Step(day=day, counted=False, reason="ngày xảy ra sự việc, không tính")
    left = _needed(deadline, day)
    if rule.unit is Unit.WORKING_HOUR:
        left = [(table.size, True)]
        day -= ONE if table.is_working(day) else ONE * 0
    leg = number = 0
    last = _last_day(deadline)
    while day < last:
        day += ONE
        while leg < len(left) and number >= left[leg][0]:
            leg, number = leg + 1, 0
        working = table.is_working(day)
        paused = _paused_by(deadline, day)
        if paused or leg >= len(left) or (left[leg][1] and not working):
            why = paused or ("" if working else day_off_reason(day, table)) or LATER
            yield Step(day=day, counted=False, reason=why)
        else:
            number += 1
            yield Step(day=day, counted=True, reason=worked_note(day, table), number=number, leg=leg)


def _backward(deadline: Deadline) -> Iterator[Step]:
    table, day = deadline.table, deadline.start
    yield Step(day=day, counted=False, reason="ngày diễn ra, không tính")
    needed, only_working = _needed(deadline, day)[0]
    number = 0
    while deadline.due and day > deadline.due:
        day -= ONE
        working = table.is_working(day)
        if (only_working and not working) or number >= abs(needed):
            yield Step(day=day, counted=False, reason=EARLIER if working else day_off_reason(day, table))
        else:
            number += 1
            yield Step(day=day, counted=True, reason=worked_note(day, table), number=number)


def _relied_on(deadline: Deadline) -> tuple[date, date]:
    """The days whose being worked or not bears on the result: all of them, or only the end of the period."""
    first, last = sorted((deadline.start, _last_day(deadline)))
    if deadline.unit in (Unit.WORKING_DAY, Unit.WORKING_HOUR):
        return first, last
    if deadline.version.direction is Direction.BEFORE:
        counted = [step.day for step in deadline.steps if step.counted]
        return first, min(counted, default=first)
    counted = [step.day for step in deadline.steps if step.counted]
    return max(counted, default=last), last


def doubts(deadline: Deadline) -> tuple[DayFact, ...]:
    """Calendar facts the result rests on that are estimated or known only at second hand."""
    first, last = _relied_on(deadline)
    facts = deadline.table.facts
    return tuple(facts[day] for day in sorted(facts) if first <= day <= last and not facts[day].verified)


def estimated_years(deadline: Deadline) -> tuple[int, ...]:
    """Years the result rests on whose official schedule is not published yet."""
    if deadline.unit is Unit.CALENDAR_HOUR:
        return ()
    first, last = _relied_on(deadline)
    return tuple(y for y in schedule_data()["estimated_years"] if first.year <= y <= last.year)
