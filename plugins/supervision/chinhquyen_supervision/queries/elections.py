"""Minutes of elections: whole for the office, village and day for everybody."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.supervision import Board, Breach, Election, Member, breaches
from chinhquyen_sdk.host.places import villages

from ..rows import ElectionRow

MOST = 200  # a commune has some tens of villages; by-elections come on top


class HeldElection(NamedTuple):
    """What everybody reads of a meeting."""

    village: str
    held_on: date
    by_election: bool


def election(site: Site, id: UUID) -> Election | None:
    """Return the minutes ``id`` of ``site``, or None."""
    row = ElectionRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def elections(site: Site, board: UUID) -> list[Election]:
    """Return the minutes of a board's elections, held last on top."""
    rows = ElectionRow.objects.filter(site=site, board=board).order_by("-held_on", "created_at", "id")
    return [row.record() for row in rows[:MOST]]


def held_elections(site: Site, board: UUID) -> list[HeldElection]:
    """Return which villages elected on which day; no counts, no names."""
    rows = ElectionRow.objects.filter(site=site, board=board).order_by("-held_on", "village_name", "id")
    return [HeldElection(*one) for one in rows.values_list("village_name", "held_on", "by_election")[:MOST]]


def breaches_of(site: Site, one: Board, members: list[Member]) -> tuple[Breach, ...]:
    """Return where a board is not as the law wants (two queries)."""
    return breaches(one.kind, members, villages(site), elections(site, one.id))
