"""From a rule and a start to the due day or moment: chooses the count, applies pauses and extensions."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from .book import book
from .counting import advance, back, nth_open, ranks, settle
from .days import WorkingDays
from .errors import NoFixedLength, NotExtendable
from .hours import WorkingHours
from .interruptions import Extension, Pause, Span, standing_spans
from .statutes import Allowance, Rule
from .units import Direction, Unit

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
DAY = 86_400
Leg = tuple[int, Unit]
Straight = tuple[date, date, Rule, Callable[[WorkingDays, date, int], date], int]


@functools.cache
def straight() -> dict[str, tuple[Straight, ...]]:
    """Versions in days after the event, ready for counting when nothing stops or stretches the clock."""
    ways = {Unit.WORKING_DAY: WorkingDays.add, Unit.CALENDAR_DAY: WorkingDays.settled}
    return {
        rule_id: tuple(
            (v.valid_from or date.min, v.valid_to or date.max, v, ways[v.unit], v.length)
            for v in versions
            if v.unit in ways and v.direction is not Direction.BEFORE and v.length and not v.counts_from
        )
        for rule_id, versions in book().items()
    }


def local(moment: datetime) -> datetime:
    """The moment in Vietnam's time zone; one without a zone is taken to be Vietnamese already."""
    return moment.replace(tzinfo=VIETNAM) if moment.tzinfo is None else moment.astimezone(VIETNAM)


def due_day(
    rule: Rule, start: date, pauses: Sequence[Pause], extension: Extension | None, table: WorkingDays
) -> date | None:
    """Due day of a rule not counted in hours; None while an open pause stops the clock. Raises LawError."""
    if not rule.computable:
        raise NoFixedLength(no_number(rule))
    if rule.direction is Direction.BEFORE or rule.day:
        return _counted_back(rule, start, pauses, extension, table)
    closed = standing_spans(pauses)
    table.offset(start)
    at = (rule.counts_from or start).toordinal()
    for count, unit in legs(rule, extension):
        reached = advance(at, count, unit, closed, table)
        if reached is None:
            return None
        at = reached
    return settle(at, closed, table)


def _counted_back(
    rule: Rule, start: date, pauses: Sequence[Pause], extension: Extension | None, table: WorkingDays
) -> date:
    if pauses or extension is not None:
        raise NotExtendable(f"Quy định {rule.id} là mốc cố định hoặc tính lùi: không tạm dừng, kéo dài được.")
    if rule.day:
        earlier = 1 if rule.direction is Direction.BEFORE else 0
        return table.on_or_before(rule.day - timedelta(days=earlier))
    return back(rule.counts_from or start, rule.length or 0, rule.unit, table)


def due_moment(
    rule: Rule,
    moment: datetime,
    pauses: Sequence[Pause],
    extension: Extension | None,
    table: WorkingDays,
    hours: WorkingHours,
) -> datetime | None:
    """Due moment of a rule in hours, in Vietnam's time zone; None while an open pause stops the clock."""
    if rule.length is None or rule.direction is Direction.BEFORE:
        raise NoFixedLength(no_number(rule))
    seconds = sum(count for count, _ in legs(rule, extension)) * 3600
    closed = standing_spans(pauses)
    start = moment.date()
    at = table.offset(start)
    if rule.unit is Unit.CALENDAR_HOUR:
        first = start.toordinal() * DAY + moment.hour * 3600 + moment.minute * 60 + moment.second
        last = nth_open(first, seconds, _scaled(closed, DAY))
        return None if last is None else _clock(last + 1, table)
    length = hours.day_seconds
    worked = hours.worked_by(moment) if table.is_working(start) else 0
    last = nth_open(table.before[at] * length + worked, seconds, _scaled(ranks(closed, table), length))
    if last is None:
        return None
    rank, rest = divmod(last, length)
    return hours.moment(table.ranked(rank), rest + 1).replace(tzinfo=VIETNAM)


def legs(rule: Rule, extension: Extension | None) -> tuple[Leg, ...]:
    """The counts to make one after the other: one, or two where the extension has a unit of its own."""
    length, unit = rule.length or 0, rule.unit
    if extension is None:
        return ((length, unit),)
    allowed = allowance(rule, extension)
    if allowed.total is not None:
        return ((allowed.total, unit),)
    added = (allowed.add or 0) * extension.times
    if allowed.unit in (None, unit):
        return ((length + added, unit),)
    return ((length, unit), (added, allowed.unit or unit))


def allowance(rule: Rule, extension: Extension) -> Allowance:
    """The rule's allowance the extension rests on. Raises NotExtendable."""
    kinds = [a for a in rule.allowances if extension.kind in ("", a.kind)]
    for allowed in kinds:
        if extension.times <= allowed.times:
            return allowed
    if kinds:
        most = max(a.times for a in kinds)
        raise NotExtendable(f"Quy định {rule.id} chỉ cho kéo dài {most} lần ({rule.basis_text}).")
    wanted = f" theo diện “{extension.kind}”" if extension.kind and rule.allowances else ""
    raise NotExtendable(f"Quy định {rule.id} không cho kéo dài thời hạn{wanted} ({rule.basis_text}).")


def no_number(rule: Rule) -> str:
    """Why no due date can be counted, in one Vietnamese line."""
    return f"Quy định {rule.id} không có thời hạn bằng số để tính: {rule.term} ({rule.basis_text})."


def _scaled(closed: Sequence[Span], factor: int) -> tuple[Span, ...]:
    return tuple((begin * factor, None if end is None else end * factor) for begin, end in closed)


def _clock(seconds: int, table: WorkingDays) -> datetime:
    day, rest = divmod(seconds, DAY)
    midnight = datetime.combine(date.fromordinal(day), time(), VIETNAM)
    table.offset(midnight.date())
    return midnight + timedelta(seconds=rest)
