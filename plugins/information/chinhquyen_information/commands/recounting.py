"""Running totals compared with a recount, and mended."""

from __future__ import annotations

from collections import Counter

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.information import tallies

from ..rows import RequestRow, TallyRow
from .wording import words_missing


@transaction.atomic
def recount(site: Site, *, repair: bool) -> list[str]:
    """Return what differs, in words; with ``repair`` the totals are set right."""
    true: Counter[tuple[int, str]] = Counter()
    for row in RequestRow.objects.filter(site=site).iterator(500):
        request = row.record()
        for measure, number in tallies(request).items():
            true[request.received_on.year, measure] += number
    kept = {(line.year, line.measure): line.number for line in TallyRow.objects.filter(site=site)}
    keys = sorted({*true, *kept})
    wrong = [
        f"{year} {measure}: {kept.get((year, measure), 0)}, đúng ra {true[year, measure]}"
        for year, measure in keys
        if kept.get((year, measure), 0) != true[year, measure]
    ]
    unsought = words_missing(site, repair=repair)
    if repair and wrong:
        TallyRow.objects.filter(site=site).delete()
        TallyRow.objects.bulk_create(
            TallyRow(site=site, year=year, measure=measure, number=number)
            for (year, measure), number in true.items()
        )
    return [*wrong, *unsought]
