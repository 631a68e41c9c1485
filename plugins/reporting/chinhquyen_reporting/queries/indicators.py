"""The module's own figure (P-13): the year's report reached the province."""

from __future__ import annotations

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.indicators import Figure, TracedPage, TracedRow, count
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.reporting import Report, ReportState
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.tracing import traced_list

from ..module import SENT
from .reports import report_of


def indicator_figures(site: Site, period: Period) -> list[Figure]:
    """Return the figure of the year (one query); while its report is being written, and is not late, nothing is known."""
    one = report_of(site, str(period.year))
    if one is None or not (one.state.is_frozen or one.is_late(today())):
        return [count(SENT, None, "Báo cáo năm đang soạn." if one else "Báo cáo năm chưa soạn.")]
    return [count(SENT, int(one.state is ReportState.SENT))]


def indicator_rows(site: Site, indicator: str, period: Period, after: str, most: int) -> TracedPage | None:
    """Return the year's report."""
    if indicator != SENT.id:
        return None
    one = report_of(site, str(period.year))
    return traced_list([_row(one)] if one else [], after, most)


def _row(one: Report) -> TracedRow:
    return TracedRow(
        label=one.title, day=one.issued_on or one.due_on, counted=one.state is ReportState.SENT, why=f"{one.state.label}.",
        url=reverse("reporting_report", args=[one.id]),
    )  # fmt: skip
