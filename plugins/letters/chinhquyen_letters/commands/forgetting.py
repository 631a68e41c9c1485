"""Life events are forgotten when their letter no longer needs them, printed piles once they lie on the table."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from ..rows import BatchRow, ImportRow, LifeEventRow

# The letter says what had to be said; after half a year nobody is written to about the same event.
KEPT = timedelta(days=180)
# A list that was looked at and never taken in; the files of a pile, which hold names and addresses.
_LOOKED_AT = timedelta(days=7)
_AT_ONCE = 1000


def purge() -> bool:
    """Forget old life events with their facts, and lists that were not taken in; True: there is more."""
    now = timezone.now()
    ImportRow.objects.filter(running=False, done_at=None, created_at__lt=now - _LOOKED_AT).delete()
    ImportRow.objects.filter(done_at__lt=now - KEPT).delete()
    _forget_piles(now - _LOOKED_AT)
    keys = list(
        LifeEventRow.objects.filter(updated_at__lt=now - KEPT).values_list("pk", flat=True)[:_AT_ONCE]
    )
    LifeEventRow.objects.filter(pk__in=keys).delete()
    return len(keys) == _AT_ONCE


def _forget_piles(before: datetime) -> None:
    for pile in BatchRow.objects.filter(state=BatchRow.State.DONE, updated_at__lt=before).exclude(letters="")[
        :200
    ]:
        for file in (pile.letters, pile.envelopes, pile.labels):
            if file:
                file.storage.delete(file.name)
        BatchRow.objects.filter(pk=pile.pk).update(letters="", envelopes="", labels="")
