"""Life events are forgotten when their letter no longer needs them."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from ..rows import ImportRow, LifeEventRow

# The letter says what had to be said; after half a year nobody is written to about the same event.
KEPT = timedelta(days=180)
# A list that was looked at and never taken in.
_LOOKED_AT = timedelta(days=7)
_AT_ONCE = 1000


def purge() -> bool:
    """Forget old life events with their facts, and lists that were not taken in; True: there is more."""
    now = timezone.now()
    ImportRow.objects.filter(running=False, done_at=None, created_at__lt=now - _LOOKED_AT).delete()
    ImportRow.objects.filter(done_at__lt=now - KEPT).delete()
    keys = list(
        LifeEventRow.objects.filter(updated_at__lt=now - KEPT).values_list("pk", flat=True)[:_AT_ONCE]
    )
    LifeEventRow.objects.filter(pk__in=keys).delete()
    return len(keys) == _AT_ONCE
