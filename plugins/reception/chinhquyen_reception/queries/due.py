"""Petitions by the day they are due: for the day view, the reminders and the hand-over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Q
from wagtail.models import Site

from chinhquyen_sdk.domain.reception import Petition, PetitionState
from chinhquyen_sdk.domain.reception.unprocessed import received_before

from ..rows import NO_DUE, PetitionRow

MOST = 200
_NOT_LISTED = ("secret_hash", "once_hash")


def due_petitions(
    site: Site, until: date, *, officer: str = "", since: date | None = None, most: int = MOST
) -> list[Petition]:
    """Return open petitions due from ``since`` to ``until``, those due first on top; at most ``most``.

    Without ``since`` also those that lawfully stand: they come last.
    """
    rows = PetitionRow.objects.filter(site=site, is_closed=False)
    if officer:
        rows = rows.filter(officer_id="" if officer == "none" else officer)
    if since:
        rows = rows.filter(sort_day__gte=since, sort_day__lte=until)
    elif until < NO_DUE:
        rows = rows.filter(Q(sort_day__lte=until) | Q(sort_day=NO_DUE))
    found = rows.order_by("sort_day", "id").defer(*_NOT_LISTED)[: min(most, MOST)]
    return [row.record() for row in found]


def unprocessed_petitions(
    site: Site, until: date, *, officer: str = "", since: date | None = None, most: int = MOST
) -> list[Petition]:
    """Return petitions nobody processed whose threshold falls from ``since`` to ``until``, the oldest paper first."""
    last = received_before(until)
    if last is None:
        return []
    rows = PetitionRow.objects.filter(
        site=site, state=PetitionState.RECEIVED.value, received_on__lte=last, is_closed=False
    )
    before = received_before(since - timedelta(days=1)) if since else None
    if before:
        rows = rows.filter(received_on__gt=before)
    if officer:
        rows = rows.filter(officer_id="" if officer == "none" else officer)
    found = rows.order_by("received_on", "id").defer(*_NOT_LISTED)[: min(most, MOST)]
    return [row.record() for row in found]


def petitions_of(site: Site, officer: str) -> Iterator[Petition]:
    """Return every open petition of ``officer``, those due first on top."""
    rows = PetitionRow.objects.filter(site=site, officer_id=officer, is_closed=False)
    for row in rows.order_by("sort_day", "id").defer(*_NOT_LISTED).iterator(chunk_size=500):
        yield row.record()
