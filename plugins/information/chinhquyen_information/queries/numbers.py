"""The year's numbers, from running totals."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk.domain.information import YearNumbers, year_numbers

from ..rows import TallyRow


def numbers_of(site: Site, year: int) -> YearNumbers:
    """Return the numbers of one year."""
    counted = dict(TallyRow.objects.filter(site=site, year=year).values_list("measure", "number"))
    return year_numbers(year, counted)


def years_counted(site: Site) -> list[int]:
    """Return the years in which anything was asked, the newest first."""
    lines = TallyRow.objects.filter(site=site, measure="received", number__gt=0)
    return list(lines.order_by("-year").values_list("year", flat=True))
