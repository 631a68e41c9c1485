"""Lists: what waits for approval, and the letter book."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from django.db.models import QuerySet
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import OPEN

from ..rows import LetterRow

PER_PAGE = 50


class Entry(NamedTuple):
    """A letter in a list, and when it was drafted."""

    letter: Letter
    drafted_at: datetime


def waiting(site: Site) -> list[Entry]:
    """Return the letters without a number, those drafted first first; at most ``PER_PAGE``."""
    rows = LetterRow.objects.filter(site=site, state__in=[state.value for state in OPEN])
    return _entries(rows.order_by("created_at", "id"))


def book(site: Site, year: int, before: int | None = None) -> list[Entry]:
    """Return the numbered letters of ``year``, newest first, from below number ``before``; ``PER_PAGE`` of them."""
    rows = LetterRow.objects.filter(site=site, year=year, number__isnull=False)
    return _entries((rows.filter(number__lt=before) if before else rows).order_by("-number"))


def _entries(rows: QuerySet[LetterRow]) -> list[Entry]:
    return [Entry(row.record(), row.created_at) for row in rows[:PER_PAGE]]
