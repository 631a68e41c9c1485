"""What is forgotten when its days are over: life events, lists, printed piles, approvals, wishes. Days: ``module.DAYS_KEPT``."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.letters.consent import Wish

from ..module import DAYS_KEPT
from ..rows import ApprovalRow, BatchRow, ImportRow, LifeEventRow, WishRow
from .printing import forget_files

_AT_ONCE = 1000
_PILES_AT_ONCE = 200
KEPT = timedelta(days=DAYS_KEPT["life_events"])


def purge() -> bool:
    """Forget old life events with their facts, and what else has had its days; True: there is more."""
    now = timezone.now()
    ImportRow.objects.filter(running=False, done_at=None, created_at__lt=now - _days("lists")).delete()
    ImportRow.objects.filter(done_at__lt=now - KEPT).delete()
    over = (ApprovalRow.State.DONE, ApprovalRow.State.FAILED)
    ApprovalRow.objects.filter(state__in=over, updated_at__lt=now - _days("approvals")).delete()
    _forget_piles(now - _days("piles"))
    _forget_wishes(now)
    keys = list(
        LifeEventRow.objects.filter(updated_at__lt=now - KEPT).values_list("pk", flat=True)[:_AT_ONCE]
    )
    LifeEventRow.objects.filter(pk__in=keys).delete()
    return len(keys) == _AT_ONCE


def _days(what: str) -> timedelta:
    return timedelta(days=DAYS_KEPT[what])


def _forget_piles(before: datetime) -> None:
    """The files hold names and addresses; the line of the pile stays. A failed pile that is tried again is drawn anew."""
    over = (BatchRow.State.DONE, BatchRow.State.FAILED)
    piles = BatchRow.objects.filter(state__in=over, updated_at__lt=before, forgotten=False)
    for pile in piles.order_by("updated_at")[:_PILES_AT_ONCE]:
        forget_files(pile)


def _forget_wishes(now: datetime) -> None:
    """A yes fades, a no stays until something newer is said of the same: rather no letter than an unwanted one."""
    faded = local_day(now - _days("wishes_yes"))
    WishRow.objects.filter(wish=Wish.YES.value, said_on__lt=faded).delete()
    newer = WishRow.objects.filter(
        site=OuterRef("site"), person_mark=OuterRef("person_mark"), occasion=OuterRef("occasion"),
        channel=OuterRef("channel"), said_on__gt=OuterRef("said_on"),
        created_at__lt=now - _days("wishes_old"),
    )  # fmt: skip
    replaced = WishRow.objects.filter(Exists(newer)).values_list("pk", flat=True)[:_AT_ONCE]
    WishRow.objects.filter(pk__in=list(replaced)).delete()
