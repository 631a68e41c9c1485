"""The days on which a chair speaks to everybody: dated data with its source; a commune adds days of its own."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from importlib import resources
from typing import NamedTuple, Self

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .lunar import solar_day

_LONGEST = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
_LUNAR_LONGEST = 30


class Calendar(StrEnum):
    SOLAR = "solar"
    LUNAR = "lunar"

    @property
    def label(self) -> str:
        return {"solar": "Dương lịch", "lunar": "Âm lịch"}[self.value]


class Words(Record):
    """The three forms of one greeting, and its title; with placeholders while it is a template."""

    title: Line
    page: str
    script: str
    social: str


class Occasion(Record):
    """One day of the year. ``used``: greeted by a commune that has not said otherwise; ``own``: a commune's own day."""

    code: str
    label: Line
    calendar: Calendar
    day: int
    month: int
    source: str
    confidence: str
    used: bool = True
    own: bool = False
    hour: time
    shown_days: int
    write_before: int = Field(description="days before the day by which the greeting is written: own rule")
    words: Words

    @property
    def spoken(self) -> str:
        """The day of the year as one writes it: "10/3 âm lịch"."""
        return f"{self.day}/{self.month}" + (" âm lịch" if self.calendar is Calendar.LUNAR else "")

    def day_in(self, year: int) -> date | None:
        """Return the day in ``year`` (for a lunar one, in the lunar year); None outside the lunar table."""
        if self.calendar is Calendar.LUNAR:
            return solar_day(year, self.month, self.day)
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return date(year, 2, 28)  # 29/2 in a common year

    def moment_in(self, year: int) -> datetime | None:
        """Return when the greeting of ``year`` goes out unless somebody plans otherwise."""
        day = self.day_in(year)
        return datetime.combine(day, self.hour, VIETNAM) if day else None


class OwnOccasion(Record):
    """A day that only this commune has: its founding, its patron's day, its market feast."""

    label: Line = Field(min_length=3, max_length=150, title="Tên ngày")
    calendar: Calendar = Field(default=Calendar.SOLAR, title="Tính theo")
    day: int = Field(title="Ngày")
    month: int = Field(title="Tháng")

    @model_validator(mode="after")
    def _a_real_day(self) -> Self:
        longest = _LUNAR_LONGEST if self.calendar is Calendar.LUNAR else _LONGEST.get(self.month, 31)
        if not (1 <= self.month <= 12 and 1 <= self.day <= longest):
            raise problem("day_unknown", "Không có ngày này trong lịch. Mời xem lại ngày và tháng.")
        return self

    def occasion(self, code: str) -> Occasion:
        """Return the day as an occasion, with the plain words every own day begins with."""
        return Occasion.model_validate({**_read("own.toml"), **self.model_dump(), "code": code, "own": True})


class Coming(NamedTuple):
    """An occasion and its day in one year."""

    occasion: Occasion
    year: int
    day: date

    @property
    def write_by(self) -> date:
        """The day by which it should be written."""
        return self.day - timedelta(days=self.occasion.write_before)


@functools.cache
def occasions() -> tuple[Occasion, ...]:
    """Return the days the whole country knows, by code."""
    folder = resources.files(__package__).joinpath("data/occasions")
    names = sorted(each.name for each in folder.iterdir() if each.name.endswith(".toml"))
    return tuple(
        Occasion.model_validate({**_read(f"occasions/{name}"), "code": name.removesuffix(".toml")})
        for name in names
    )


def _read(name: str) -> dict[str, object]:
    return tomllib.loads(resources.files(__package__).joinpath(f"data/{name}").read_text("utf-8"))


def coming(known: Iterable[Occasion], since: date, until: date) -> list[Coming]:
    """Return the days of ``known`` from ``since`` to ``until``, both included, in order.

    A lunar day of the end of a year falls into the next solar year, so the year before is looked at too.
    """
    found = []
    for occasion in known:
        for year in range(since.year - 1, until.year + 1):
            day = occasion.day_in(year)
            if day and since <= day <= until:
                found.append(Coming(occasion, year, day))
    return sorted(found, key=lambda each: (each.day, each.occasion.code))
