"""Days of the lunar calendar as Vietnam counts them (UTC+7), read from a table with its source."""

from __future__ import annotations

import functools
import tomllib
from datetime import date, timedelta
from importlib import resources
from typing import NamedTuple

from chinhquyen_sdk.domain.records import Record

_STEMS = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
_BRANCHES = ("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")
_MONTHS = ("Giêng", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười một", "Chạp")
_FIRST_TEN = 10


class LunarYear(Record):
    """One lunar year: its first day, the repeated month (0: none), and which months have thirty days."""

    first: date
    leap: int
    long: str

    def months(self) -> list[tuple[int, bool, date, int]]:
        """Return each month: its number, whether it is the repeated one, its first day, its length."""
        found, day, number = [], self.first, 0
        for place, mark in enumerate(self.long, start=1):
            repeated = bool(self.leap) and place == self.leap + 1
            number += not repeated
            found.append((number, repeated, day, 29 + int(mark)))
            day += timedelta(days=29 + int(mark))
        return found


class LunarDay(NamedTuple):
    """A day of the lunar calendar; ``leap``: in the repeated month."""

    year: int
    month: int
    day: int
    leap: bool

    def spoken(self) -> str:
        """Return the day as one says it: "mùng 10 tháng Ba năm Bính Ngọ"."""
        early = "mùng " if self.day <= _FIRST_TEN else ""
        leap = " nhuận" if self.leap else ""
        return f"{early}{self.day} tháng {_MONTHS[self.month - 1]}{leap} năm {year_name(self.year)}"


@functools.cache
def lunar_years() -> dict[int, LunarYear]:
    """Return the table by lunar year."""
    text = resources.files(__package__).joinpath("data/lunar.toml").read_text("utf-8")
    return {int(year): LunarYear.model_validate(row) for year, row in tomllib.loads(text).items()}


def solar_day(year: int, month: int, day: int) -> date | None:
    """Return the day of ``day``/``month`` of the lunar ``year``; None outside the table.

    The first of two equal months counts. A 30th that a month has not is its last day: tháng Chạp always ends in giao thừa.
    """
    known = lunar_years().get(year)
    if known is None:
        return None
    first, length = next((start, days) for number, _, start, days in known.months() if number == month)
    return first + timedelta(days=min(day, length) - 1)


def lunar_day(day: date) -> LunarDay | None:
    """Return ``day`` in the lunar calendar; None outside the table."""
    for year in (day.year, day.year - 1):
        known = lunar_years().get(year)
        if known is None or day < known.first:
            continue
        for number, leap, start, days in known.months():
            if start <= day < start + timedelta(days=days):
                return LunarDay(year, number, (day - start).days + 1, leap)
    return None


def year_name(year: int) -> str:
    """Return the name of a lunar year: 2027 is "Đinh Mùi"."""
    return f"{_STEMS[(year - 4) % 10]} {_BRANCHES[(year - 4) % 12]}"
