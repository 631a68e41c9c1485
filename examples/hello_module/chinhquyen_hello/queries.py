"""Everything that reads rows. The site comes first; records come back."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk import Figure, TracedPage, TracedRow
from chinhquyen_sdk.domain.indicators import count
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.host.keyset import page

from .module import WRITTEN
from .records import Note
from .rows import NoteRow, TotalRow


def newest(site: Site, most: int) -> list[Note]:
    """Return the newest notices, at most ``most`` (one query)."""
    rows = NoteRow.objects.filter(site=site).order_by("-on", "-id")[:most]
    return [row.record() for row in rows]


def figures(site: Site, period: Period) -> list[Figure]:
    """Return how many notices there are of a year, read from its running total; other periods are not told."""
    if period.since != date(period.since.year, 1, 1) or period.until != date(period.since.year, 12, 31):
        return []
    total = TotalRow.objects.filter(site=site, year=period.since.year).first()
    return [count(WRITTEN, total.notes if total else 0)]


def traced(site: Site, indicator: str, period: Period, after: str, most: int) -> TracedPage | None:
    """Return the notices behind the figure, oldest first, behind the key ``after``; None: not our figure."""
    if indicator != WRITTEN.id:
        return None
    rows = NoteRow.objects.filter(site=site, on__gte=period.since, on__lte=period.until)
    found, key = page(rows, "on", after, most, newest=False)
    address = reverse("hello:front")
    lines = [TracedRow(label=row.text, day=row.on, public_url=address) for row in found]
    return TracedPage(rows=tuple(lines), after=key)
