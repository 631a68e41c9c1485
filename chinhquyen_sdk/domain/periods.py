"""Months, quarters and years that numbers are told of: "2026-11", "2026-q4", "2026"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import StrEnum

from .records import Record

_WRITTEN = re.compile(
    r"^(?P<year>\d{4})(?:-(?:q(?P<quarter>[1-4])|(?P<month>0?[1-9]|1[0-2])))?$", re.IGNORECASE
)
_ROMAN = ("I", "II", "III", "IV")
FIRST_YEAR, LAST_YEAR = 1990, 2200


class PeriodLength(StrEnum):
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Period(Record):
    """A month, a quarter or a year; ``number`` is the month's or the quarter's, 1 for a year."""

    length: PeriodLength
    year: int
    number: int = 1

    @property
    def since(self) -> date:
        """The first day."""
        return date(self.year, (self.number - 1) * _MONTHS[self.length] + 1, 1)

    @property
    def until(self) -> date:
        """The last day."""
        return month_after(self.months[-1]) - timedelta(days=1)

    @property
    def months(self) -> tuple[date, ...]:
        """The first day of each month, in order."""
        first = self.since
        return tuple(first.replace(month=first.month + n) for n in range(_MONTHS[self.length]))

    @property
    def label(self) -> str:
        """The period as one says it: tháng 11/2026, quý IV/2026, năm 2026."""
        if self.length is PeriodLength.YEAR:
            return f"năm {self.year}"
        if self.length is PeriodLength.QUARTER:
            return f"quý {_ROMAN[self.number - 1]}/{self.year}"
        return f"tháng {self.number}/{self.year}"

    @property
    def code(self) -> str:
        """The period as addresses write it."""
        return {
            PeriodLength.YEAR: f"{self.year}",
            PeriodLength.QUARTER: f"{self.year}-q{self.number}",
            PeriodLength.MONTH: f"{self.year}-{self.number:02d}",
        }[self.length]


_MONTHS = {PeriodLength.MONTH: 1, PeriodLength.QUARTER: 3, PeriodLength.YEAR: 12}


def read_period(written: str) -> Period | None:
    """Return the period that ``written`` names, None when it names none."""
    match = _WRITTEN.match(written.strip())
    if match is None or not FIRST_YEAR <= int(match["year"]) <= LAST_YEAR:
        return None
    year = int(match["year"])
    if match["quarter"]:
        return Period(length=PeriodLength.QUARTER, year=year, number=int(match["quarter"]))
    if match["month"]:
        return Period(length=PeriodLength.MONTH, year=year, number=int(match["month"]))
    return year_of(year)


def year_of(year: int) -> Period:
    """Return the whole ``year``."""
    return Period(length=PeriodLength.YEAR, year=year)


def periods_until(today: date, years: int = 3) -> list[Period]:
    """Return what a page offers on ``today``: this year, its quarters and months so far, and the years before."""
    quarters = [
        Period(length=PeriodLength.QUARTER, year=today.year, number=n)
        for n in range((today.month + 2) // 3, 0, -1)
    ]
    months = [Period(length=PeriodLength.MONTH, year=today.year, number=n) for n in range(today.month, 0, -1)]
    before = [year_of(today.year - n) for n in range(1, years)]
    return [year_of(today.year), *quarters, *months, *before]


def month_of(day: date) -> date:
    """Return the first day of the month of ``day``."""
    return day.replace(day=1)


def month_after(month: date) -> date:
    """Return the first day of the next month."""
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1)
