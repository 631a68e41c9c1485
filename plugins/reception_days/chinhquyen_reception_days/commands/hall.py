"""The queue in the hall: somebody came, is called, is done, did not come."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.reception_days import acts
from chinhquyen_sdk.domain.reception_days.states import VisitState
from chinhquyen_sdk.domain.reception_days.visits import Visit
from chinhquyen_sdk.host.numbers import next_number

from .. import queries
from ..rows import VisitRow
from .booking import change


def arrive(site: Site, code: str, *, at: datetime | None = None) -> Visit:
    """The visitor with the appointment ``code`` is at the door."""
    at = at or timezone.now()
    today = local_day(at)

    def act(visit: Visit) -> acts.Outcome:
        number = visit.number or next_number(site, f"luot-{today:%Y-%m-%d}", today.year)
        return acts.arrive(visit, number, at=at)

    return change(site, code, act)


def call(site: Site, code: str, *, caller: str = "", at: datetime | None = None) -> Visit:
    """Ask this visitor in."""
    return change(site, code, lambda visit: acts.call(visit, caller, at=at or timezone.now()))


@transaction.atomic
def call_next(site: Site, *, caller: str = "", at: datetime | None = None) -> Visit | None:
    """Finish with whom ``caller`` called and ask the next one in; None when nobody waits. Other desks go on."""
    at = at or timezone.now()
    today = local_day(at)
    # Two officers who press at once must not call the same person: the second waits for the first's list.
    held = VisitRow.objects.select_for_update().filter(site=site, on=today)
    for row in list(held.filter(state=VisitState.CALLED.value, caller=caller)):
        finish(site, row.code, at=at)
    waiting = [row.record() for row in held.filter(state=VisitState.WAITING.value)]
    first = next(iter(queries.in_order(waiting, at)), None)
    return call(site, first.code, caller=caller, at=at) if first else None


def finish(site: Site, code: str, *, at: datetime | None = None) -> Visit:
    """The talk is over."""
    return change(site, code, lambda visit: acts.finish(visit, at=at or timezone.now()))


def skip(site: Site, code: str, *, at: datetime | None = None) -> Visit:
    """Called, and nobody came."""
    return change(site, code, lambda visit: acts.skip(visit, at=at or timezone.now()))
