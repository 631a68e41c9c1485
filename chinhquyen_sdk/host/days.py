"""Which day it is."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from chinhquyen_sdk.domain.dates import local_day


def today() -> date:
    """Return this day in Vietnam."""
    return local_day(timezone.now())
