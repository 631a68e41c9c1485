"""Which day it is, and when it begins."""

from __future__ import annotations

from datetime import date, datetime, time

from django.utils import timezone

from chinhquyen_sdk.domain.dates import VIETNAM, local_day


def today() -> date:
    """Return this day in Vietnam."""
    return local_day(timezone.now())


def beginning_of(day: date) -> datetime:
    """Return the moment at which ``day`` begins in Vietnam."""
    return datetime.combine(day, time.min, VIETNAM)
