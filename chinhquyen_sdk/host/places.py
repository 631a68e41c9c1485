"""The villages of a commune: read by every module, written by whoever keeps the list."""

from __future__ import annotations

from collections.abc import Iterable

from wagtail.models import Site

from chinhquyen_sdk.domain.places import Village, in_order
from chinhquyen_sdk.domain.sites import SiteRef

from .models.places import VillageRow


def villages(site: Site | SiteRef) -> tuple[Village, ...]:
    """Return the commune's villages by name, "Tổ 2" before "Tổ 10"; a commune has some tens of them."""
    rows = [row.record() for row in VillageRow.objects.filter(site_id=site.id)]
    return tuple(sorted(rows, key=lambda village: in_order(village.name)))


def keep_villages(site: Site | SiteRef, found: Iterable[Village]) -> int:
    """Write down ``found`` by name: a known village gets the new numbers, others are added. Return how many."""
    kept = 0
    for village in found:
        values = VillageRow.values_of(village)
        del values["id"]
        VillageRow.objects.update_or_create(
            site_id=site.id, name=village.name, defaults=values, create_defaults={**values, "id": village.id}
        )
        kept += 1
    return kept
