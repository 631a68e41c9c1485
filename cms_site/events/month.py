"""A month as weeks of days, each with its events."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from django.utils import timezone

_WRITTEN = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])")
WEEKDAYS = ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Chủ nhật")


class Day(NamedTuple):
    """One field of the calendar: ``inside`` says whether it belongs to the month."""

    day: date
    inside: bool
    today: bool
    events: list[Any]


class Month(NamedTuple):
    year: int
    number: int

    @property
    def title(self) -> str:
        return f"Tháng {self.number}/{self.year}"

    @property
    def code(self) -> str:
        return f"{self.year}-{self.number:02}"

    @property
    def before(self) -> Month:
        return _around(self, -1)

    @property
    def after(self) -> Month:
        return _around(self, 1)

    @property
    def weekdays(self) -> tuple[str, ...]:
        return WEEKDAYS

    @property
    def span(self) -> tuple[datetime, datetime]:
        """The first moment of the month and the first after it."""
        return _midnight(date(self.year, self.number, 1)), _midnight(date(*self.after, 1))

    def weeks(self, events: Sequence[Any]) -> list[list[Day]]:
        """The weeks, Monday first; an event stands on the day it begins."""
        by_day: dict[date, list[Any]] = {}
        for event in events:
            by_day.setdefault(timezone.localtime(event.starts).date(), []).append(event)
        today = timezone.localdate()
        return [
            [Day(day, day.month == self.number, day == today, by_day.get(day, [])) for day in week]
            for week in calendar.Calendar().monthdatescalendar(self.year, self.number)
        ]


def month_of(written: str) -> Month | None:
    """``2026-11`` as a month, ``nay`` as this one; None for anything else."""
    if written == "nay":
        today = timezone.localdate()
        return Month(today.year, today.month)
    found = _WRITTEN.fullmatch(written)
    return Month(int(found[1]), int(found[2])) if found else None


def _around(month: Month, by: int) -> Month:
    day = date(month.year, month.number, 15) + by * timedelta(days=30)
    return Month(day.year, day.month)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
