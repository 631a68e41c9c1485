"""The module's figures, from running totals, and the reports behind them."""

from __future__ import annotations

from typing import Any

from django.db.models import Sum
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.feedback import FieldReport, ReportState, kind_of
from chinhquyen_sdk.domain.indicators import Figure, TracedPage, TracedRow, share
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.host.tracing import moments, traced

from ..module import ON_TIME, SOLVED
from ..rows import ReportRow, TallyRow

_NOT_OURS = {ReportState.ELSEWHERE, ReportState.DUPLICATE, ReportState.INSUFFICIENT, ReportState.HANDED}


def indicator_figures(site: Site, period: Period) -> list[Figure]:
    """Return the figures of ``period`` (one query)."""
    lines = TallyRow.objects.filter(site=site, month__gte=period.months[0], month__lte=period.months[-1])
    sums = lines.aggregate(**{n: Sum(n, default=0) for n in ("received", "done", "on_time", "aside")})
    return [
        share(SOLVED, sums["done"], sums["received"] - sums["aside"]),
        share(ON_TIME, sums["on_time"], sums["done"]),
    ]


def indicator_rows(site: Site, indicator: str, period: Period, after: str, most: int) -> TracedPage | None:
    """Return the reports sent in the period: by kind and code, never by what was written."""
    if indicator not in (SOLVED.id, ON_TIME.id):
        return None
    first, following = moments(period)
    rows = ReportRow.objects.filter(site=site, sent_at__gte=first, sent_at__lt=following)
    return traced(rows, "sent_at", after, most, _solved if indicator == SOLVED.id else _on_time)


def _solved(row: Any) -> TracedRow:
    report: FieldReport = row.record()
    if report.state in _NOT_OURS:
        return _row(report, False, f"Không tính: {report.state.label.lower()}.")
    done = report.state is ReportState.DONE
    return _row(report, done, "Đã xong." if done else "Chưa xong.")


def _on_time(row: Any) -> TracedRow:
    report: FieldReport = row.record()
    if report.state is not ReportState.DONE or report.closed_at is None:
        return _row(report, False, "Không tính: chưa xong.")
    kept = report.due_on is None or local_day(report.closed_at) <= report.due_on
    return _row(report, kept, "Đúng ngày hẹn." if kept else "Xong sau ngày hẹn.")


def _row(report: FieldReport, counted: bool, why: str) -> TracedRow:
    return TracedRow(
        label=f"{kind_of(report.kind).label} {report.code}", day=local_day(report.sent_at), counted=counted, why=why,
        url=reverse("feedback_case", args=[report.code]),
        public_url=reverse("feedback:report", args=[report.code]) if report.is_public else "",
    )  # fmt: skip
