"""Running totals compared with a recount, and mended."""

from __future__ import annotations

from collections import Counter

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.supervision import tallies

from ..rows import FindingRow, TallyRow, VisitRow


@transaction.atomic
def recount(site: Site, *, repair: bool) -> list[str]:
    """Return what differs, in words; with ``repair`` the totals are set right."""
    true: Counter[tuple[int, str]] = Counter()
    for table in (VisitRow, FindingRow):
        for row in table.objects.filter(site=site).iterator(500):
            true += tallies(row.record())
    lines = TallyRow.objects.filter(site=site)
    kept = {(line.year, line.measure): line.number for line in lines if line.number}
    wrong = [
        f"{year} {measure}: {kept.get((year, measure), 0)}, đúng ra {true[year, measure]}"
        for year, measure in sorted({*true, *kept})
        if kept.get((year, measure), 0) != true[year, measure]
    ]
    if repair and wrong:
        lines.delete()
        TallyRow.objects.bulk_create(
            TallyRow(site=site, year=year, measure=measure, number=number)
            for (year, measure), number in true.items()
        )
    return wrong
