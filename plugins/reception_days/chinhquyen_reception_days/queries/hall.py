"""The queue of one day: who is inside, who is next. The hall sees numbers only."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from wagtail.models import Site

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.reception_days.states import VisitState
from chinhquyen_sdk.domain.reception_days.visits import Visit

from ..rows import EntryRow, VisitRow

MOST = 300  # a day has some tens of visitors


class Hall(NamedTuple):
    """A day's visits by where they stand; ``waiting`` in the order they will be called."""

    called: list[Visit]
    waiting: list[Visit]
    booked: list[Visit]
    missed: list[Visit]
    done: list[Visit]


def hall(site: Site, on: date, now: datetime) -> Hall:
    """Return the queue of day ``on``."""
    rows = VisitRow.objects.filter(site=site, on=on).exclude(state=VisitState.CANCELLED.value)
    visits = [row.record() for row in rows.order_by("slot", "number")[:MOST]]

    def of(*states: VisitState) -> list[Visit]:
        return [visit for visit in visits if visit.state in states]

    return Hall(
        called=of(VisitState.CALLED),
        waiting=in_order(of(VisitState.WAITING), now),
        booked=of(VisitState.BOOKED),
        missed=of(VisitState.MISSED),
        done=of(VisitState.RECEIVED, VisitState.REFUSED),
    )


def in_order(waiting: Iterable[Visit], now: datetime) -> list[Visit]:
    """Return ``waiting`` as they are called: whose appointed time has come first, then by number."""
    clock = now.astimezone(VIETNAM).time()

    def place(visit: Visit) -> tuple[int, str, int]:
        due = visit.slot is not None and visit.slot <= clock
        return (0 if due else 1, f"{visit.slot:%H:%M}" if due else "", visit.number or 0)

    return sorted(waiting, key=place)


def unwritten(site: Site, since: date, most: int = 50) -> list[Visit]:
    """Return the visits since ``since`` that were received and do not stand in the book yet."""
    written = EntryRow.objects.filter(site=site, received_on__gte=since).values("visit")
    rows = VisitRow.objects.filter(site=site, state=VisitState.RECEIVED.value, on__gte=since)
    return [row.record() for row in rows.exclude(pk__in=written).order_by("on", "number")[:most]]
