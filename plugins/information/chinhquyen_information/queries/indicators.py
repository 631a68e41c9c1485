"""The module's figures, from running totals, and the requests behind them."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.indicators import Figure, TracedPage, TracedRow, count, share
from chinhquyen_sdk.domain.information import InformationRequest
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.host.tracing import traced

from ..module import ON_TIME, RECEIVED
from ..rows import RequestRow
from .numbers import numbers_of


def indicator_figures(site: Site, period: Period) -> list[Figure]:
    """Return the figures of the year (one query)."""
    year = numbers_of(site, period.year)
    return [count(RECEIVED, year.received), share(ON_TIME, year.on_time, year.answered)]


def indicator_rows(site: Site, indicator: str, period: Period, after: str, most: int) -> TracedPage | None:
    """Return the requests received in the period: by code, never by who asked or what."""
    if indicator not in (RECEIVED.id, ON_TIME.id):
        return None
    rows = RequestRow.objects.filter(site=site, received_on__gte=period.since, received_on__lte=period.until)
    return traced(rows, "received_on", after, most, _received if indicator == RECEIVED.id else _on_time)


def _received(row: Any) -> TracedRow:
    one: InformationRequest = row.record()
    return _row(one, True, f"Nhận trong năm. {one.state.label}.")


def _on_time(row: Any) -> TracedRow:
    one: InformationRequest = row.record()
    if one.answered_on is None:
        return _row(one, False, "Không tính: chưa trả lời.")
    return _row(one, one.in_time, "Đúng hạn." if one.in_time else "Trả lời sau hạn.")


def _row(one: InformationRequest, counted: bool, why: str) -> TracedRow:
    return TracedRow(
        label=f"Yêu cầu {one.code}", day=one.received_on, counted=counted, why=why,
        url=reverse("information_case", args=[one.code]),
        public_url=reverse("information:answer", args=[one.id]) if one.published_on else "",
    )  # fmt: skip
