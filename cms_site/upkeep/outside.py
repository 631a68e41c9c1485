"""The worker's round through links to other sites, where the commune switched it on: a handful a minute, each once a week."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from cms_site.upkeep.calling import call
from cms_site.upkeep.models import OutsideLink

PIECE = 5
WEEK, SOON = timedelta(days=7), timedelta(hours=6)
MISSES = 3  # a server may sleep for a night; three misses are a fault


def try_some() -> None:
    """Try the links whose turn it is. Each is put off before it is tried: a kill never makes it called in a ring."""
    now = timezone.now()
    due = OutsideLink.objects.filter(next_at__lte=now, site__siteframe__check_outside=True).order_by(
        "next_at"
    )
    for link in due[:PIECE]:
        link.next_at = now + SOON
        link.save(update_fields=["next_at"])
        broken, said = call(link.address)
        misses = link.misses + 1 if broken else 0
        link.misses, link.broken, link.said = misses, misses >= MISSES, said
        link.next_at = now + (SOON if 0 < misses < MISSES else WEEK)
        link.save()
