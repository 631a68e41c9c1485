"""Days as Vietnam counts and says them."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, WithJsonSchema

from chinhquyen_sdk.law.wording import weekday

from .messages import problem

__all__ = ["VIETNAM", "ClockTime", "local_day", "spoken_day", "weekday"]

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def local_day(at: datetime) -> date:
    """Return the day on the wall of the office at the aware moment ``at``."""
    return at.astimezone(VIETNAM).date()


def spoken_day(day: date) -> str:
    """Return ``day`` as one says it: "thứ Sáu, 13/3/2026"."""
    return f"{weekday(day)}, {day.day}/{day.month}/{day.year}"


def _without_zone(value: time) -> time:
    if value.tzinfo is not None:
        raise problem("zone_not_wanted", "Giờ ghi như trên đồng hồ của ủy ban (07:30), không kèm múi giờ.")
    return value


# The "time" of JSON schemas asks for a zone; an office's clock has none.
_CLOCK = {"type": "string", "pattern": r"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$"}
ClockTime = Annotated[time, AfterValidator(_without_zone), WithJsonSchema(_CLOCK)]
