"""The year opens itself: what the register asks for is kept once, whoever asks and however often."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.disclosure import Due, open_year
from chinhquyen_sdk.host.switches import is_on

from ..module import manifest
from ..rows import DueRow
from .keeping import due_values, now


def open_dues(site: Site, year: int) -> int:
    """Open the dues of ``year`` that are not open yet; return how many they were."""
    keys = ("duty", "term", "number")
    known = set(DueRow.objects.filter(site=site, year__in=(0, year)).values_list(*keys))
    fresh = [
        DueRow(site=site, **due_values(Due(id=uuid4(), **opening.model_dump())))
        for opening in open_year(year)
        if tuple(getattr(opening, key) for key in keys) not in known
    ]
    # Two workers at one instant: the constraint keeps one of each.
    DueRow.objects.bulk_create(fresh, ignore_conflicts=True)
    return len(fresh)


def open_all(at: datetime | None = None) -> int:
    """Open this year's dues in every commune where the module is on; return how many were opened."""
    year = local_day(now(at)).year
    return sum(open_dues(site, year) for site in Site.objects.all() if is_on(site, manifest.slug))
