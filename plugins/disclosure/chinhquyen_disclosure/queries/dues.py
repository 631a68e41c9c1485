"""What is owed: one due, a year of dues, what waits for the office."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q
from wagtail.models import Site

from chinhquyen_sdk.domain.disclosure import Due, DueState, find_duty
from chinhquyen_sdk.domain.disclosure.house import rules
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.host import journal

from ..rows import DueRow


class Waiting(NamedTuple):
    """A due the day view shows, and the day it shows it at."""

    due: Due
    day: date


def due(site: Site, id: UUID) -> Due | None:
    """Return the due ``id`` of ``site``, None when there is none or its duty is not in the register any more."""
    row = DueRow.objects.filter(site=site, pk=id).first()
    return row.record() if row and find_duty(row.duty) else None


def dues_of_year(site: Site, year: int) -> list[Due]:
    """Return the dues of ``year`` and those that go on always, in one query."""
    rows = DueRow.objects.filter(site=site, year__in=(0, year)).order_by("falls_on", "duty", "number")
    return [row.record() for row in rows if find_duty(row.duty)]


def is_open(site: Site, year: int) -> bool:
    """Say whether the dues of ``year`` were opened."""
    return DueRow.objects.filter(site=site, year=year).exists()


def years(site: Site) -> list[int]:
    """Return the years that were opened, the newest first."""
    found = DueRow.objects.filter(site=site, year__gt=0).values_list("year", flat=True).distinct()
    return sorted(found, reverse=True)


def waiting(site: Site, until: date, today: date, most: int) -> list[Waiting]:
    """Return what must be done by ``until``, what is due first on top.

    What was never known to arise is asked about only when its year ends; what must always be there has no day.
    """
    ask = today + timedelta(days=rules().horizon_soon_days)
    open_now = Q(state__in=[DueState.OPEN.value, DueState.PUBLISHED.value], falls_on__lte=until)
    watched = Q(state=DueState.WATCHED.value, falls_on__lte=min(until, ask))
    rows = DueRow.objects.filter(open_now | watched, site=site).order_by("falls_on", "id")[:most]
    return [Waiting(row.record(), row.falls_on) for row in rows if find_duty(row.duty)]


def history(site: Site, *subjects: UUID | None) -> list[Event]:
    """Return all that happened to a due and its posting, oldest first."""
    found = [event for subject in subjects if subject for event in journal.timeline(site, subject)]
    return sorted(found, key=lambda event: (event.at, event.id))
