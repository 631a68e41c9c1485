"""What nobody has to remember: the calendar goes on, tomorrow's visitors are reminded, old wishes are forgotten."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.reception_days.states import VisitState
from chinhquyen_sdk.domain.reception_days.visits import Visitor
from chinhquyen_sdk.host.switches import communes_without
from chinhquyen_sdk.law import OutsideCalendar

from ..module import DAYS_KEPT, manifest
from ..rows import PlanRow, VisitRow
from .calendar import extend_calendar
from .mailing import remind

log = logging.getLogger("chinhquyen.reception_days")
KEPT_FOR = timedelta(days=DAYS_KEPT["absent"])
_GONE = (VisitState.CANCELLED.value, VisitState.MISSED.value, VisitState.BOOKED.value)
_AT_ONCE = 500


def keep_house(now: datetime | None = None) -> int:
    """Do the daily chores of every commune; return how many visitors were reminded."""
    now = now or timezone.now()
    sites = Site.objects.filter(pk__in=PlanRow.objects.values("site"))
    for site in sites.exclude(pk__in=communes_without(manifest.slug)):
        try:
            extend_calendar(site, at=now)
        except OutsideCalendar:
            # Next year's days off are not announced yet; what is laid stays, and the next round asks again.
            log.warning("reception days of commune %s end where the working calendar does", site.pk)
    return remind_tomorrow(now)


def remind_tomorrow(now: datetime) -> int:
    """Write to those who come tomorrow and left an address for it; once each."""
    rows = VisitRow.objects.filter(
        state=VisitState.BOOKED.value, on=local_day(now) + timedelta(days=1), reminded_at__isnull=True
    )
    rows = rows.exclude(site__in=communes_without(manifest.slug))
    told = 0
    for row in rows.select_related("site")[:_AT_ONCE]:
        # Marked first: better no reminder than two.
        if VisitRow.objects.filter(pk=row.pk, reminded_at__isnull=True).update(reminded_at=now):
            told += remind(row.site, row.record())
    return told


def absent(moment: datetime) -> QuerySet[VisitRow]:
    """Return the turns of those who were not received, some time ago."""
    gone: QuerySet[VisitRow] = VisitRow.objects.filter(state__in=_GONE, on__lt=local_day(moment) - KEPT_FOR)
    return gone.exclude(secret_hash="")


def forget_visitors(rows: Iterable[VisitRow], moment: datetime) -> None:
    """Forget who they were; that there was a turn stays."""
    for row in rows:
        row.visitor, row.secret_hash = Visitor(name="Đã xóa").model_dump(mode="json"), ""
        row.save()
