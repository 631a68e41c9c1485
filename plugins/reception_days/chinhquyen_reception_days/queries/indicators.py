"""The module's figure: regular reception days that are over, and whether they were held."""

from __future__ import annotations

from datetime import date, timedelta

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.indicators import Figure, TracedPage, TracedRow, share
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.reception_days.days import ReceptionDay
from chinhquyen_sdk.domain.reception_days.states import DayKind, DayState
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.tracing import traced_list

from ..module import HELD
from .calendar import calendar


def indicator_figures(site: Site, period: Period) -> list[Figure]:
    """Return the figure of ``period`` (one query)."""
    days = _over(site, period, today())
    return [share(HELD, sum(1 for day in days if day.state is DayState.PLANNED), len(days))]


def indicator_rows(site: Site, indicator: str, period: Period, after: str, most: int) -> TracedPage | None:
    """Return the regular days of the period, by day."""
    if indicator != HELD.id:
        return None
    return traced_list([_row(day) for day in _over(site, period, today())], after, most)


def _over(site: Site, period: Period, now: date) -> list[ReceptionDay]:
    last = min(period.until, now - timedelta(days=1))
    return [day for day in calendar(site, period.since, last) if day.kind is DayKind.REGULAR]


def _row(day: ReceptionDay) -> TracedRow:
    held = day.state is DayState.PLANNED
    moved = f"Dời từ {day.planned_for:%d/%m/%Y}." if day.planned_for != day.on else "Đúng lịch."
    return TracedRow(
        label=f"Tiếp công dân định kỳ ngày {day.on:%d/%m/%Y}", day=day.on, counted=held,
        why=moved if held else "Không tiếp, có lý do.", url=reverse("reception_days_day", args=[day.id]),
        public_url=reverse("reception_days:index"),
    )  # fmt: skip
