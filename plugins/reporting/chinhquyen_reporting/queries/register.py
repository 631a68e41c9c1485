"""The province's list of communes: whose token stands how, and who sent last."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from wagtail.models import Site

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.periods import read_period
from chinhquyen_sdk.domain.reporting import Access, access_of
from chinhquyen_sdk.domain.reporting.events import link_subject
from chinhquyen_sdk.host import journal

from ..rows import CommuneRow

PAGE_SIZE = 100


class Registered(NamedTuple):
    """A commune as it stands in the list. ``stamp`` changes with its token, and says nothing of it."""

    code: str
    title: str
    position: int
    access: Access
    token_at: datetime | None
    seen_at: datetime | None
    last_at: datetime | None
    last_period: str
    stamp: str

    @property
    def last_label(self) -> str:
        period = read_period(self.last_period)
        return period.label if period else self.last_period


def registered_of(row: CommuneRow) -> Registered:
    """Return a row as the list shows it."""
    access = access_of(has_token=bool(row.token_hash), ever=row.token_at is not None)
    moment = row.token_at.isoformat() if row.token_at else ""
    return Registered(
        row.code, f"{row.kind} {row.name}", row.position, access, row.token_at, row.seen_at, row.last_at, row.last_period,
        f"{access.value} {moment}",
    )  # fmt: skip


def registered(site: Site, code: str) -> Registered | None:
    """Return one commune of the list, or None."""
    row = CommuneRow.objects.filter(site=site, code=code).first()
    return registered_of(row) if row else None


def register(site: Site, after: int = 0, size: int = PAGE_SIZE) -> tuple[list[Registered], int | None]:
    """Return a page of the list in the order of names (one query)."""
    rows = CommuneRow.objects.filter(site=site, position__gt=after).order_by("position")[: size + 1]
    found = [registered_of(row) for row in rows]
    return found[:size], found[size - 1].position if len(found) > size else None


def any_without_token(site: Site) -> bool:
    """Say whether a commune never had a token."""
    return CommuneRow.objects.filter(site=site, token_hash="", token_at=None).exists()


def history_of_commune(site: Site, code: str) -> list[Event]:
    """Return what happened to a commune in the list and to its token, oldest first."""
    key = CommuneRow.objects.filter(site=site, code=code).values_list("pk", flat=True).first()
    return journal.timeline(site, key) if key else []


def history_of_link(site: Site) -> list[Event]:
    """Return when this site was linked to a province, and by whom, oldest first."""
    return journal.timeline(site, link_subject(site.pk))
