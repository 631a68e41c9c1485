"""The module's figures: recommendations answered in time."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.indicators import Figure, TracedPage, TracedRow, share
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.supervision import Finding
from chinhquyen_sdk.host.tracing import traced_list

from ..module import IN_TIME
from ..rows import FindingRow
from .numbers import numbers_of

_MOST = 1000  # recommendations of one year


def indicator_figures(site: Site, period: Period) -> list[Figure]:
    """Return the figures of the year, from running totals."""
    told = numbers_of(site, period.year, local_day(timezone.now()))
    return [share(IN_TIME, told.in_time, told.timed + told.late)]


def indicator_rows(site: Site, indicator: str, period: Period, after: str, most: int) -> TracedPage | None:
    """Return each sending of a recommendation in the year."""
    return traced_list(list(_sendings(site, period)), after, most) if indicator == IN_TIME.id else None


def _sendings(site: Site, period: Period) -> Iterator[TracedRow]:
    today = local_day(timezone.now())
    rows = FindingRow.objects.filter(site=site, sent_on__gte=period.since).order_by("found_on", "id")
    for row in rows[:_MOST]:
        one: Finding = row.record()
        for each in one.rounds:
            late = each.answered_on is None and each.due_on is not None and each.due_on < today
            if period.since <= each.sent_on <= period.until and (late or each.in_time is not None):
                yield _sending(one, one.id, each.number, bool(each.in_time), late)


def _sending(one: Finding, id: UUID, number: str, in_time: bool, late: bool) -> TracedRow:
    why = "Trả lời đúng hạn." if in_time else "Quá hạn, chưa trả lời." if late else "Trả lời chậm hạn."
    return TracedRow(
        label=f"{number}: {one.title}", day=one.found_on, counted=in_time, why=why,
        url=reverse("supervision_finding", args=[id]), public_url=reverse("supervision:finding", args=[id]),
    )  # fmt: skip
