"""Dates the way Vietnamese offices write them."""

from __future__ import annotations

from datetime import date, datetime

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def weekday(day: date) -> str:
    """ "thứ Hai" … "Chủ nhật"."""
    return WEEKDAYS[day.weekday()]


def day_month(day: date) -> str:
    """13/02, 03/3: two digits for the day, and for the months January and February only (NĐ 30/2020)."""
    return f"{day.day:02d}/{day.month:02d}" if day.month <= 2 else f"{day.day:02d}/{day.month}"


def day_month_year(day: date) -> str:
    """13/02/2026."""
    return f"{day_month(day)}/{day.year:04d}"


def long_day(day: date) -> str:
    """Thứ Ba 03/3/2026, beginning in lower case."""
    return f"{weekday(day)} {day_month_year(day)}"


def clock_time(moment: datetime) -> str:
    """16 giờ 30, 8 giờ."""
    return f"{moment.hour} giờ {moment.minute:02d}" if moment.minute else f"{moment.hour} giờ"
