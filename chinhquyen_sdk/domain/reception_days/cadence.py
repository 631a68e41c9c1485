"""How often the chair must receive, by the law in force on the day, and whether a calendar keeps it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.law import NotInForce, Rule, rule, working_days

RULE = "TCD-CHAIR"
_WEEK = timedelta(days=7)


class Cadence(NamedTuple):
    """At least ``least`` days in each ``period`` ("week" or "month"), by ``rule``."""

    rule: Rule
    period: str
    least: int


class Shortfall(NamedTuple):
    """A period in which the calendar holds fewer days than the law asks for."""

    first: date
    last: date
    found: int
    cadence: Cadence

    @property
    def text(self) -> str:
        """The sentence staff read."""
        which = (
            f"Tháng {self.first.month}/{self.first.year}"
            if self.cadence.period == "month"
            else f"Tuần {self.first:%d/%m}–{self.last:%d/%m/%Y}"
        )
        return f"{which} có {self.found} ngày chủ tịch tiếp công dân, luật cần {self.cadence.rule.wording}."


def cadence(on: date) -> Cadence:
    """Return the cadence in force on ``on``."""
    found = rule(RULE, on)
    return Cadence(found, found.every[0], found.length or 1)


def shortfalls(days: Iterable[date], first: date, last: date) -> list[Shortfall]:
    """Return the whole weeks or months between ``first`` and ``last`` that hold too few of ``days``.

    A period that the rule does not cover whole, or that has no working day, owes nothing.
    """
    chosen = set(days)
    found = []
    for start, end, owed in _periods(first, last):
        held = sum(1 for day in chosen if start <= day <= end)
        workable = _working(start, end)
        if held < min(owed.least, workable):
            found.append(Shortfall(start, end, held, owed))
    return found


def require_cadence(days: Iterable[date], first: date, last: date) -> None:
    """Refuse a calendar that falls short in any period between ``first`` and ``last``."""
    short = shortfalls(days, first, last)
    if short:
        more = f" Còn {len(short) - 1} kỳ khác cũng thiếu." if len(short) > 1 else ""
        raise Refused(
            short[0].text + more,
            basis=short[0].cadence.rule.basis_text,
            code="cadence_short",
            field="weeks",
        )


def _periods(first: date, last: date) -> Iterable[tuple[date, date, Cadence]]:
    day = first
    while day <= last:
        try:
            owed = cadence(day)
        except NotInForce:
            return
        start, end = period_of(day, owed.period)
        whole = start >= first and end <= last
        if whole and _covers(owed.rule, start, end):
            yield start, end, owed
        # A week that the rule's last day cuts is left; the next rule begins on its own first day.
        cut = owed.rule.valid_to
        day = min(end, cut) + timedelta(days=1) if cut else end + timedelta(days=1)


def _covers(version: Rule, start: date, end: date) -> bool:
    since, until = version.valid_from or date.min, version.valid_to or date.max
    return since <= start and end <= until


def period_of(day: date, period: str) -> tuple[date, date]:
    """Return first and last day of the week (from Monday) or month around ``day``."""
    if period == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + _WEEK - timedelta(days=1)
    first = day.replace(day=1)
    return first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def _working(start: date, end: date) -> int:
    table = working_days()
    return sum(1 for n in range((end - start).days + 1) if table.is_working(start + timedelta(days=n)))
