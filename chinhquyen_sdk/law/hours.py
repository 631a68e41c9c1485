"""The hours an office works in a day, and the way from a moment to its place in working time and back."""

from __future__ import annotations

import functools
import itertools
from datetime import date, datetime, time, timedelta
from typing import Self

from pydantic import Field, model_validator

from .schedule import schedule_data
from .statutes import Statute


def _seconds(moment: time | datetime) -> int:
    return moment.hour * 3600 + moment.minute * 60 + moment.second


class WorkingHours(Statute):
    """Working spans of a day, in order and apart. A commune sets its own posted hours."""

    spans: tuple[tuple[time, time], ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        marks = [_seconds(edge) for span in self.spans for edge in span]
        if any(a >= b for a, b in itertools.pairwise(marks)):
            raise ValueError("Giờ làm việc phải theo thứ tự trong ngày và không chồng lên nhau.")
        return self

    @functools.cached_property
    def day_seconds(self) -> int:
        """Length of a working day in seconds."""
        return sum(_seconds(end) - _seconds(begin) for begin, end in self.spans)

    def worked_by(self, moment: datetime) -> int:
        """Seconds of that day's working time already gone at the moment."""
        now = _seconds(moment)
        return sum(max(0, min(now, _seconds(end)) - _seconds(begin)) for begin, end in self.spans)

    def moment(self, day: date, worked: int) -> datetime:
        """The moment of the day (naive) when `worked` seconds (> 0) of working time are full."""
        for begin, end in self.spans:
            length = _seconds(end) - _seconds(begin)
            if worked <= length:
                return datetime.combine(day, begin) + timedelta(seconds=worked)
            worked -= length
        raise ValueError("more seconds than the working day has")


@functools.cache
def default_hours() -> WorkingHours:
    """The hours in data/calendar.toml."""
    return WorkingHours.model_validate({"spans": schedule_data()["working_hours"]["spans"]})
