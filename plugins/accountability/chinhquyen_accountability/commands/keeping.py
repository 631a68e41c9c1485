"""Writing down: row, journal and running totals in one transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import F
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.accountability import ExplanationRequest, RequestState
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.host import journal

from ..rows import RequestRow, TallyRow, sort_day
from .showing import let_find
from .wording import keep_words


def now(at: datetime | None) -> datetime:
    """Return ``at``, or this moment."""
    return at or timezone.now()


def columns_for(request: ExplanationRequest) -> dict[str, Any]:
    """Return the columns of ``request``, with those lists sort by."""
    values = RequestRow.values_of(request)
    return {**values, "sort_day": sort_day(request), "is_closed": not request.state.is_open}


def locked(site: Site, code: str) -> RequestRow:
    """Return the row of ``code``, locked until the transaction ends."""
    row: RequestRow = RequestRow.objects.select_for_update().get(site=site, code=code)
    return row


def keep(site: Site, row: RequestRow, request: ExplanationRequest, event: Event) -> ExplanationRequest:
    """Write the outcome of an act on an existing request."""
    was_closed = row.is_closed
    for name, value in columns_for(request).items():
        setattr(row, name, value)
    row.save()
    let_find(site, request)
    keep_words(site, request)
    journal.record(site, event)
    if row.is_closed and not was_closed:
        count_closed(site, request)
    return request


def count_closed(site: Site, request: ExplanationRequest) -> None:
    """Add a closed request to the year it was received in."""
    tally(
        site, request.received_on.year, closed=1, on_time=int(request.in_time),
        explained=int(request.state is RequestState.ANSWERED), refused=int(request.state is RequestState.REFUSED),
    )  # fmt: skip


def tally(site: Site, year: int, **added: int) -> None:
    """Add to the year's totals."""
    line = TallyRow.objects.filter(site=site, year=year)
    sums = {name: F(name) + number for name, number in added.items()}
    if not line.update(**sums):
        TallyRow.objects.bulk_create([TallyRow(site=site, year=year)], ignore_conflicts=True)
        line.update(**sums)
