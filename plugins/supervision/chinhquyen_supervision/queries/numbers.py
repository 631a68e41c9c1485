"""The year's numbers, from running totals."""

from __future__ import annotations

from datetime import date

from wagtail.models import Site

from chinhquyen_sdk.domain.supervision import SupervisionNumbers, numbers

from ..rows import FindingRow, TallyRow
from .dues import late_replies


def numbers_of(site: Site, year: int, today: date) -> SupervisionNumbers:
    """Return the numbers of one year: the totals, and how many answers of that year are late today."""
    counted = dict(TallyRow.objects.filter(site=site, year=year).values_list("measure", "number"))
    late = FindingRow.objects.filter(site=site, pk__in=late_replies(site, today), sent_on__year=year)
    return numbers(year, counted, len(late.values_list("pk")))


def years_counted(site: Site) -> list[int]:
    """Return the years in which anything was supervised, the newest first, five at most."""
    lines = TallyRow.objects.filter(site=site, number__gt=0).order_by("-year").values_list("year", flat=True)
    return list(lines.distinct()[:5])
