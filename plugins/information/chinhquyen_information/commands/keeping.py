"""Writing down: row, files, journal and running totals in one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import F
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.information import FileUse, InformationRequest, tallies
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.files import CleanFile

from ..rows import FileRow, RequestRow, TallyRow, sort_day
from .showing import let_find
from .wording import keep_words


def now(at: datetime | None) -> datetime:
    """Return ``at``, or this moment."""
    return at or timezone.now()


def columns_for(request: InformationRequest) -> dict[str, Any]:
    """Return the columns of ``request``, with those lists sort by."""
    values = RequestRow.values_of(request)
    return {**values, "sort_day": sort_day(request), "is_closed": not request.state.is_open}


def locked(site: Site, code: str) -> RequestRow:
    """Return the row of ``code``, locked until the transaction ends."""
    row: RequestRow = RequestRow.objects.select_for_update().get(site=site, code=code)
    return row


def keep(site: Site, row: RequestRow, request: InformationRequest, event: Event) -> InformationRequest:
    """Write the outcome of an act on an existing request."""
    was = row.record()
    for name, value in columns_for(request).items():
        setattr(row, name, value)
    row.save()
    let_find(site, was, request)
    keep_words(site, request)
    journal.record(site, event)
    added = tallies(request)
    added.subtract(tallies(was))
    tally(site, request.received_on.year, added)
    return request


def keep_files(site: Site, row: RequestRow, use: FileUse, uploads: Iterable[CleanFile]) -> None:
    """Keep checked files with a request."""
    for upload in uploads:
        kept = FileRow(site=site, request=row, use=use.value, name=upload.name, kind=upload.kind,
                       content_type=upload.content_type, size=upload.size, sha256=upload.sha256)  # fmt: skip
        kept.file.save(upload.stored_name, upload.content, save=False)
        kept.save()


def tally(site: Site, year: int, added: Counter[str]) -> None:
    """Add to the year's totals, in one order so that two writers never wait for each other in a circle."""
    for measure, number in sorted(added.items()):
        if not number:
            continue
        line = TallyRow.objects.filter(site=site, year=year, measure=measure)
        if not line.update(number=F("number") + number):
            TallyRow.objects.bulk_create(
                [TallyRow(site=site, year=year, measure=measure)], ignore_conflicts=True
            )
            line.update(number=F("number") + number)
