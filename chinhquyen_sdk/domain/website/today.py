"""Whether anybody is at the office today, said on the first page."""

from __future__ import annotations

from datetime import date, timedelta

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.law.errors import OutsideCalendar
from chinhquyen_sdk.law.schedule import working_days
from chinhquyen_sdk.law.steps import day_off_reason, worked_note


def today_sentence(day: date) -> str:
    """Say whether ``day`` is worked, and if not, why and which day is next; nothing beyond the known calendar.

    The calendar is the State's (holidays, days in lieu, make-up days); the office's own hours stand beside it.
    """
    table = working_days()
    try:
        if table.is_working(day):
            note = worked_note(day, table)
            return f"Hôm nay là ngày làm việc{f': {note}' if note else ''}."
        following = table.on_or_after(day + timedelta(days=1))
    except OutsideCalendar:
        return ""
    return f"Hôm nay trụ sở nghỉ ({day_off_reason(day, table)}). Ngày làm việc tới: {spoken_day(following)}."
