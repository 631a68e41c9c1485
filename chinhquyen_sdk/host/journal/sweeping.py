"""Picking up what a crash left and what is due again; and what staff must decide."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Site

from ..models import Telling, Untold
from .backoff import GRACE
from .telling import OPEN, tell, tell_entry

log = logging.getLogger("chinhquyen.journal")
# One round does at most so many of each: a worker that is asked to stop need not finish a long list.
AT_ONCE = 20


def sweep() -> bool:
    """Tell some of what is due and say whether more may be waiting."""
    now = timezone.now()
    forgotten = list(
        Untold.objects.filter(since__lte=now - GRACE)
        .order_by("since")
        .values_list("entry_id", flat=True)[:AT_ONCE]
    )
    for seq in forgotten:
        _guarded(tell_entry, seq)
    # A fresh telling belongs to the task that made it; one of an old entry is a retry or was left by a crash.
    due = list(
        Telling.objects.filter(state__in=OPEN, next_try_at__lte=now - GRACE)
        .order_by("next_try_at")
        .values_list("pk", flat=True)[:AT_ONCE]
    )
    for pk in due:
        _guarded(tell, pk)
    return AT_ONCE in (len(forgotten), len(due))


def _guarded(act: Callable[[int], None], key: int) -> None:
    try:
        act(key)
    except Exception as error:  # noqa: BLE001 - one entry that cannot be read must not hold up those behind it
        log.error("sweep: %s(%d) failed: %s", act.__name__, key, type(error).__name__)


def undelivered(site: Site) -> QuerySet[Telling]:
    """Return what could not be told to a module of ``site``, newest first, for staff to try again."""
    rows = Telling.objects.filter(entry__site=site, state=Telling.State.UNDELIVERED)
    return rows.select_related("entry").order_by("-entry_id")


def try_again(site: Site, pk: int) -> bool:
    """Put an undelivered telling of ``site`` back in the queue; the sweep tells it within half a minute."""
    again = {"state": Telling.State.PENDING, "attempts": 0, "next_try_at": timezone.now() - GRACE}
    return bool(undelivered(site).filter(pk=pk).update(**again))
