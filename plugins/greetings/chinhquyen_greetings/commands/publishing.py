"""The clock: publish at the moment, never a day late, end when the days are over. Safe to run twice."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from wagtail.models import Site

from chinhquyen_sdk.domain.greetings import GreetingState, at_its_moment
from chinhquyen_sdk.host.switches import communes_without

from ..module import manifest
from ..rows import GreetingRow
from .keeping import keep, locked, now

_AT_ONCE = 500


def look_after(at: datetime | None = None) -> int:
    """Move every greeting whose moment has come, in every commune where the module is on; return how many."""
    moment = now(at)
    ripe = Q(state=GreetingState.PLANNED.value, publish_at__lte=moment) | Q(
        state=GreetingState.PUBLISHED.value
    )
    ripe_here = GreetingRow.objects.filter(ripe).exclude(site__in=communes_without(manifest.slug))
    found = ripe_here.values_list("pk", "site_id").order_by("publish_at")[:_AT_ONCE]
    sites = Site.objects.in_bulk({site for _, site in found})
    return sum(_move(sites[site], id, moment) for id, site in found)


@transaction.atomic
def _move(site: Site, id: UUID, at: datetime) -> bool:
    row = locked(site, id)
    # Asked again under the lock: a second worker finds it done.
    outcome = at_its_moment(row.record(), at)
    if outcome is None:
        return False
    keep(site, row, outcome)
    return True
