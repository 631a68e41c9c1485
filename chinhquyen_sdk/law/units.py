"""Units in which the law counts, and the direction in which it counts them."""

from __future__ import annotations

from enum import StrEnum


class Unit(StrEnum):
    """Unit of a rule's length. The value is what the data files and the JSON output say."""

    CALENDAR_DAY = "calendar day"
    WORKING_DAY = "working day"
    WORKING_HOUR = "working hour"
    CALENDAR_HOUR = "calendar hour"
    MONTH = "month"
    YEAR = "year"
    DATE = "date"
    OCCURRENCE = "occurrence"
    NONE = "none"

    @property
    def vi(self) -> str:
        """The unit in plain Vietnamese, to follow a number."""
        return _VIETNAMESE[self]

    @property
    def in_hours(self) -> bool:
        """True when the due moment has a time of day."""
        return self in (Unit.WORKING_HOUR, Unit.CALENDAR_HOUR)


class Direction(StrEnum):
    """AFTER: at the latest so long after the event. BEFORE: at least so long before the event.
    AT_LEAST: the state (a posting, a consultation) lasts at least so long from the event on."""

    AFTER = "after"
    BEFORE = "before"
    AT_LEAST = "at least"


_VIETNAMESE = {
    Unit.CALENDAR_DAY: "ngày",
    Unit.WORKING_DAY: "ngày làm việc",
    Unit.WORKING_HOUR: "giờ làm việc",
    Unit.CALENDAR_HOUR: "giờ",
    Unit.MONTH: "tháng",
    Unit.YEAR: "năm",
    Unit.DATE: "ngày ấn định",
    Unit.OCCURRENCE: "lần",
    Unit.NONE: "không ấn định bằng số",
}
