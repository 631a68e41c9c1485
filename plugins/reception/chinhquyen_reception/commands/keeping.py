"""Writing a petition down: row, journal and running totals in one transaction."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.reception import Outcome, Petition
from chinhquyen_sdk.host import journal

from ..rows import PetitionRow, sort_day
from .counting import count_change
from .marks import keep_flags
from .wording import keep_words


def columns_for(petition: Petition) -> dict[str, object]:
    """Return all column values of ``petition``, with those the inbox sorts by."""
    return {
        **PetitionRow.values_of(petition),
        "sort_day": sort_day(petition),
        "is_closed": not petition.is_open,
    }


def locked(site: Site, code: str) -> PetitionRow:
    """Return the row of ``code``, locked until the transaction ends; two officers cannot move it at once."""
    return PetitionRow.objects.select_for_update().get(site=site, code=code)


def locked_together(site: Site, codes: Collection[str]) -> list[PetitionRow]:
    """Return the rows of ``codes``, all or none, locked in one order: two officers who give out at once only wait."""
    wanted = set(codes)
    rows = list(PetitionRow.objects.select_for_update().filter(site=site, code__in=wanted).order_by("pk"))
    if len(rows) < len(wanted):
        raise PetitionRow.DoesNotExist(f"{len(wanted) - len(rows)} of the petitions are not of this commune")
    return rows


def keep(site: Site, row: PetitionRow, outcome: Outcome) -> Petition:
    """Write the outcome of an act on an existing petition."""
    before = row.record()
    for name, value in columns_for(outcome.petition).items():
        setattr(row, name, value)
    row.save()
    keep_flags(site, row, outcome.petition)
    journal.record(site, outcome.event)
    count_change(site, before, outcome.petition)
    keep_words(site, before, outcome.petition)
    return outcome.petition


def count_received(site: Site, petition: Petition) -> None:
    """Add a new petition to the running totals and the word index."""
    count_change(site, None, petition)
    keep_words(site, None, petition)


def now(at: datetime | None) -> datetime:
    """Return ``at``, or this moment."""
    return at or timezone.now()


__all__ = ["columns_for", "count_received", "keep", "locked", "locked_together", "now"]
