"""The commune's own pattern of reception days, and the calendar it makes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import NamedTuple, Self

from pydantic import Field, field_validator, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line
from chinhquyen_sdk.law import working_days
from chinhquyen_sdk.law.wording import weekday

from ..dates import ClockTime
from .cadence import require_cadence

EVERY_WEEK = (1, 2, 3, 4, 5)
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm")
AHEAD = 12  # months for which a pattern must keep the law before it is accepted


class Plan(Record):
    """When, where and how long the chair receives: "thứ Ba, tuần thứ nhất và tuần thứ ba, 7:30–11:30"."""

    weekday: int = Field(default=1, ge=0, le=6, title="Thứ", description="0 là thứ Hai")
    weeks: tuple[int, ...] = Field(default=(1, 3), title="Tuần trong tháng")
    opens: ClockTime = Field(default=time(7, 30), title="Từ giờ")
    closes: ClockTime = Field(default=time(11, 30), title="Đến giờ")
    slot_minutes: int = Field(default=30, ge=5, le=240, title="Mỗi lượt (phút)")
    place: Line = Field(default="", max_length=200, title="Nơi tiếp")
    house_rules: str = Field(default="", max_length=5_000, title="Nội quy nơi tiếp công dân")
    content: Line = Field(
        default="Nghe bà con trình bày khiếu nại, tố cáo, kiến nghị, phản ánh",
        max_length=300,
        title="Nội dung dự kiến",
    )

    @field_validator("weeks")
    @classmethod
    def _some_weeks(cls, value: tuple[int, ...]) -> tuple[int, ...]:
        if not value or not set(value) <= set(EVERY_WEEK):
            raise problem("weeks_needed", "Mời chọn ít nhất một tuần trong tháng.")
        return tuple(sorted(set(value)))

    @model_validator(mode="after")
    def _closes_later(self) -> Self:
        if self.closes <= self.opens:
            raise problem("hours_reversed", "Giờ kết thúc phải sau giờ bắt đầu.")
        return self

    @property
    def spoken(self) -> str:
        """The pattern as one says it: "thứ Ba, tuần thứ nhất và tuần thứ ba hằng tháng"."""
        day = weekday(date(2024, 1, 1) + timedelta(days=self.weekday))
        if self.weeks == EVERY_WEEK:
            return f"{day} hằng tuần"
        ordinals = [f"tuần thứ {_ORDINALS[week - 1]}" for week in self.weeks]
        return f"{day}, {' và '.join(ordinals)} hằng tháng"


class Proposed(NamedTuple):
    """A reception day of the pattern; ``planned`` is the day it would be but for ``because``."""

    day: date
    planned: date
    because: str = ""


def proposed_days(plan: Plan, first: date, last: date) -> list[Proposed]:
    """Return the days of ``plan`` from ``first`` to ``last``, each moved off a day off to the next working day."""
    table, found, taken = working_days(), [], set[date]()
    for planned in _pattern(plan, first, last):
        day = table.on_or_after(planned)
        while day in taken:
            day = table.add(day, 1)
        taken.add(day)
        fact = table.facts.get(planned)
        why = "" if day == planned else (fact.name if fact else "Ngày nghỉ")
        found.append(Proposed(day, planned, why))
    return sorted(found)


def _pattern(plan: Plan, first: date, last: date) -> Iterator[date]:
    day = first + timedelta(days=(plan.weekday - first.weekday()) % 7)
    while day <= last:
        if (day.day - 1) // 7 + 1 in plan.weeks:
            yield day
        day += timedelta(days=7)


def check_plan(plan: Plan, today: date) -> None:
    """Refuse a pattern that, holidays counted, gives a coming month (or week) fewer days than the law asks for."""
    first = today.replace(day=1)
    last = (first + timedelta(days=31 * AHEAD)).replace(day=1) - timedelta(days=1)
    last = min(last, working_days().last - timedelta(days=31))
    days = [proposed.day for proposed in proposed_days(plan, first, last + timedelta(days=10))]
    require_cadence(days, first, last)


def slot_times(opens: time, closes: time, minutes: int) -> list[time]:
    """Return when each turn begins; the last one ends by ``closes``."""
    at, end = opens.hour * 60 + opens.minute, closes.hour * 60 + closes.minute
    found = []
    while at + minutes <= end:
        found.append(time(at // 60, at % 60))
        at += minutes
    return found
