"""The reception days and what is still free on them."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.reception_days.days import ReceptionDay
from chinhquyen_sdk.domain.reception_days.planning import Plan
from chinhquyen_sdk.domain.reception_days.states import DayKind, DayState, VisitState
from chinhquyen_sdk.host import journal

from ..rows import DayRow, PlanRow, VisitRow


class Turn(NamedTuple):
    """A time on a reception day, and whether it can be had."""

    at: time
    free: bool


def plan(site: Site) -> Plan | None:
    """Return the commune's pattern, or None before one was set."""
    row = PlanRow.objects.filter(site=site).first()
    return row.record() if row else None


def coming(site: Site, today: date, most: int = 8) -> list[ReceptionDay]:
    """Return the next days on which the head receives, and those that were taken out, nearest first."""
    rows = DayRow.objects.filter(site=site, on__gte=today)
    return [row.record() for row in rows.order_by("on", "opens")[:most]]


def calendar(site: Site, first: date, last: date) -> list[ReceptionDay]:
    """Return every day between ``first`` and ``last``."""
    rows = DayRow.objects.filter(site=site, on__gte=first, on__lte=last)
    return [row.record() for row in rows.order_by("on", "opens")[:200]]


def day(site: Site, id: UUID) -> ReceptionDay | None:
    """Return the day ``id`` of ``site``."""
    row = DayRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def online_days(site: Site, since: date, most: int = 50) -> list[ReceptionDay]:
    """Return the online days from ``since`` on that still owe a notice or a trial of the line, nearest first."""
    rows = DayRow.objects.filter(
        site=site, on__gte=since, kind=DayKind.ONLINE.value, state=DayState.PLANNED.value
    )
    owing = rows.filter(Q(notified_on__isnull=True) | Q(tested_on__isnull=True))
    return [row.record() for row in owing.order_by("on", "opens")[:most]]


def today_day(site: Site, today: date) -> ReceptionDay | None:
    """Return today's reception day, if the head receives today."""
    rows = DayRow.objects.filter(site=site, on=today, state=DayState.PLANNED.value)
    row = rows.order_by("opens").first()
    return row.record() if row else None


def turns(site: Site, of: ReceptionDay, now: datetime) -> list[Turn]:
    """Return the times of a day; what is over or taken is not free."""
    held = VisitRow.objects.filter(site=site, day=of.id, slot__isnull=False)
    taken = {
        (of.id, slot)
        for slot in held.exclude(state=VisitState.CANCELLED.value).values_list("slot", flat=True)
    }
    return [Turn(at, _free(of, at, taken, now)) for at in of.slots]


def free_turns(site: Site, days: list[ReceptionDay], now: datetime) -> dict[UUID, int]:
    """Return how many turns can still be had on each of ``days``, in one query."""
    held = VisitRow.objects.filter(site=site, day__in=[day.id for day in days], slot__isnull=False)
    taken = set(held.exclude(state=VisitState.CANCELLED.value).values_list("day", "slot"))
    return {day.id: sum(1 for at in day.slots if _free(day, at, taken, now)) for day in days}


def _free(of: ReceptionDay, at: time, taken: set[tuple[UUID, time]], now: datetime) -> bool:
    bookable = of.is_open and of.kind is not DayKind.AD_HOC
    return bookable and (of.id, at) not in taken and datetime.combine(of.on, at, VIETNAM) > now


def history(site: Site, id: UUID) -> list[Event]:
    """Return what was changed about a day, oldest first."""
    return journal.timeline(site, id)
