"""Requests of voters."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.codes import read_name
from chinhquyen_sdk.domain.dialogues import Demand, DemandState
from chinhquyen_sdk.host import keyset

from ..rows import ConsentRow, DemandRow

PAGE_SIZE = 100


class Voter(NamedTuple):
    """One who agreed, for the officers who check the list."""

    id: UUID
    name: str
    born: int
    village: str
    on_paper: bool
    struck_for: str
    at: datetime


def demands(site: Site, *, open_only: bool = False) -> list[Demand]:
    """Return the newest 50 requests."""
    rows = DemandRow.objects.filter(site=site)
    if open_only:
        rows = rows.filter(state__in=[DemandState.COLLECTING.value, DemandState.REACHED.value])
    return [row.record() for row in rows.order_by("-opened_on", "id")[:50]]


def demand_by_code(site: Site, code: str) -> Demand | None:
    """Return the request whose short name was typed as ``code``."""
    row = DemandRow.objects.filter(site=site, code=read_name(code) or "").first()
    return row.record() if row else None


def demand_by_id(site: Site, demand: UUID) -> Demand | None:
    """Return the request with this id, or None when it is not this site's."""
    row = DemandRow.objects.filter(site=site, pk=demand).first()
    return row.record() if row else None


def voters(site: Site, demand: UUID, after: str = "") -> tuple[list[Voter], str]:
    """Return a page of those who agreed, newest first, and the key of the next page."""
    rows = ConsentRow.objects.filter(site=site, demand_id=demand)
    found = keyset.page(rows, "created_at", after, PAGE_SIZE)
    lines = [
        Voter(r.pk, r.voter["name"], r.voter["born"], r.village, r.on_paper, r.struck_for, r.created_at)
        for r in found.rows
    ]
    return lines, found.after


def has_voter(site: Site, demand: UUID, consent: UUID) -> bool:
    """Say whether ``consent`` is a line of this request's list."""
    return ConsentRow.objects.filter(site=site, demand_id=demand, pk=consent).exists()
