"""Days as Vietnam counts and says them."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from chinhquyen_sdk.law.wording import weekday

__all__ = ["VIETNAM", "local_day", "spoken_day", "weekday"]

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def local_day(at: datetime) -> date:
    """Return the day on the wall of the office at the aware moment ``at``."""
    return at.astimezone(VIETNAM).date()


def spoken_day(day: date) -> str:
    """Return ``day`` as one says it: "thứ Sáu, 13/3/2026"."""
    return f"{weekday(day)}, {day.day}/{day.month}/{day.year}"
