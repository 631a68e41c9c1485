"""What is forgotten when its days are over: life events, lists, printed piles, approvals, wishes. Days: ``module.DAYS_KEPT``."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.letters.consent import Wish

from ..module import DAYS_KEPT
from ..rows import ApprovalRow, BatchRow, ImportRow, LifeEventRow, WishRow
from .printing import forget_files

KEPT = timedelta(days=DAYS_KEPT["life_events"])


_OVER = (ApprovalRow.State.DONE, ApprovalRow.State.FAILED)


def lists_left(moment: datetime) -> QuerySet[ImportRow]:
    """Return lists that were brought in and never taken."""
    return ImportRow.objects.filter(running=False, done_at=None, created_at__lt=moment - _days("lists"))


def lists_done(moment: datetime) -> QuerySet[ImportRow]:
    """Return lists that were taken in long ago."""
    return ImportRow.objects.filter(done_at__lt=moment - KEPT)


def approvals(moment: datetime) -> QuerySet[ApprovalRow]:
    """Return approvals of many letters that are over."""
    return ApprovalRow.objects.filter(state__in=_OVER, updated_at__lt=moment - _days("approvals"))


def piles(moment: datetime) -> QuerySet[BatchRow]:
    """Return printed piles whose files, with names and addresses, are still there."""
    over = (BatchRow.State.DONE, BatchRow.State.FAILED)
    return BatchRow.objects.filter(state__in=over, updated_at__lt=moment - _days("piles"), forgotten=False)


def forget_piles(rows: Iterable[BatchRow], moment: datetime) -> None:
    """The line of the pile stays. A failed pile that is tried again is drawn anew."""
    for pile in rows:
        forget_files(pile)


def life_events(moment: datetime) -> QuerySet[LifeEventRow]:
    """Return what was noted of families and not used for long."""
    return LifeEventRow.objects.filter(updated_at__lt=moment - KEPT)


def wishes_faded(moment: datetime) -> QuerySet[WishRow]:
    """A yes fades, a no stays until something newer is said of the same: rather no letter than an unwanted one."""
    faded = local_day(moment - _days("wishes_yes"))
    return WishRow.objects.filter(wish=Wish.YES.value, said_on__lt=faded)


def wishes_replaced(moment: datetime) -> QuerySet[WishRow]:
    """Return wishes of which something newer was said."""
    newer = WishRow.objects.filter(
        site=OuterRef("site"), person_mark=OuterRef("person_mark"), occasion=OuterRef("occasion"),
        channel=OuterRef("channel"), said_on__gt=OuterRef("said_on"),
        created_at__lt=moment - _days("wishes_old"),
    )  # fmt: skip
    return WishRow.objects.filter(Exists(newer))


def _days(what: str) -> timedelta:
    return timedelta(days=DAYS_KEPT[what])
