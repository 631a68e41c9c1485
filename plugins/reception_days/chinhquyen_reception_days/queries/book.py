"""The book of receptions: pages of it, a whole year for print, what is owed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q
from wagtail.models import Site

from chinhquyen_sdk.domain.reception_days.book import BookEntry, Correction, line_of

from ..rows import CorrectionRow, EntryRow

PER_PAGE = 50


class BookPage(NamedTuple):
    """A page of the book, newest first; ``before`` is the key of the next one."""

    entries: list[BookEntry]
    before: int | None


def book(site: Site, year: int, before: int | None = None) -> BookPage:
    """Return the lines of ``year`` below number ``before``, newest first."""
    rows = EntryRow.objects.filter(site=site, year=year)
    rows = rows.filter(number__lt=before) if before else rows
    found = [row.record() for row in rows.order_by("-number")[: PER_PAGE + 1]]
    more = len(found) > PER_PAGE
    return BookPage(found[:PER_PAGE], found[PER_PAGE - 1].number if more else None)


def year_lines(site: Site, year: int) -> Iterator[BookEntry]:
    """Yield the lines of ``year`` in their order, row by row: a year's book may be long."""
    rows = EntryRow.objects.filter(site=site, year=year).order_by("number")
    return (row.record() for row in rows.iterator(chunk_size=500))


def entry_of(site: Site, visit: UUID) -> BookEntry | None:
    """Return the line of the book about ``visit``."""
    row = EntryRow.objects.filter(site=site, visit=visit).first()
    return row.record() if row else None


def corrections(site: Site, entry: UUID) -> list[Correction]:
    """Return what was corrected in a line, oldest first."""
    rows = CorrectionRow.objects.filter(site=site, entry_id=entry).order_by("created_at", "id")
    return [Correction.model_validate(row.correction) for row in rows]


def due_entries(site: Site, until: date, most: int = 50) -> list[BookEntry]:
    """Return the lines that owe a reply or a notice of refusal by ``until``, most urgent first."""
    owed = Q(reply_due__lte=until, replied_on__isnull=True) | Q(notice_due__lte=until, notice_on__isnull=True)
    rows = EntryRow.objects.filter(owed, site=site).order_by("reply_due", "notice_due", "number")
    return [row.record() for row in rows[:most]]


def export_book(site: Site, parameters: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the thirteen columns of a period's lines; a denouncer stays unnamed whatever is asked."""
    since, until = parameters.get("since", "1900-01-01"), parameters.get("until", "2999-12-31")
    rows = EntryRow.objects.filter(site=site, received_on__gte=since, received_on__lte=until)
    for row in rows.order_by("year", "number").iterator(chunk_size=500):
        entry: BookEntry = row.record()
        yield line_of(entry, identity=not entry.kind.identity_protected)


def count_book(site: Site, parameters: dict[str, str]) -> int:
    """Return how many lines :func:`export_book` yields."""
    since, until = parameters.get("since", "1900-01-01"), parameters.get("until", "2999-12-31")
    return EntryRow.objects.filter(site=site, received_on__gte=since, received_on__lte=until).count()


def entry_by_id(site: Site, id: UUID) -> BookEntry | None:
    """Return one line of the book."""
    row = EntryRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None
