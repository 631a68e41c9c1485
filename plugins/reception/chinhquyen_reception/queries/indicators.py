"""The module's figures, from running totals, and the petitions behind them."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet, Sum
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.indicators import Figure, TracedPage, TracedRow, count, share
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.reception import Petition
from chinhquyen_sdk.domain.reception.figures import Dimension, was_on_time
from chinhquyen_sdk.host.tracing import traced

from ..module import ON_TIME, RECEIVED
from ..rows import PetitionRow, TallyRow

# The sort day of a closed petition is its closing, mirrored (rows.sort_day).
_MIRROR = 3652059


def indicator_figures(site: Site, period: Period) -> list[Figure]:
    """Return the figures of ``period`` (one query)."""
    lines = TallyRow.objects.filter(
        site=site,
        dimension=Dimension.KIND.value,
        month__gte=period.months[0],
        month__lte=period.months[-1],
    )
    sums = lines.aggregate(**{name: Sum(name, default=0) for name in ("received", "finished", "on_time")})
    return [count(RECEIVED, sums["received"]), share(ON_TIME, sums["on_time"], sums["finished"])]


def indicator_rows(site: Site, indicator: str, period: Period, after: str, most: int) -> TracedPage | None:
    """Return the petitions behind a figure: by kind and code, whoever sent them."""
    if indicator == RECEIVED.id:
        rows = PetitionRow.objects.filter(
            site=site, received_on__gte=period.since, received_on__lte=period.until
        )
        return traced(rows, "received_on", after, most, _received)
    return (
        traced(_finished(site, period), "sort_day", after, most, _finish, newest=True)
        if indicator == ON_TIME.id
        else None
    )


def _finished(site: Site, period: Period) -> QuerySet[Any]:
    return PetitionRow.objects.filter(
        site=site,
        is_closed=True,
        sort_day__gte=_mirrored(period.until),
        sort_day__lte=_mirrored(period.since),
    )


def _mirrored(day: Any) -> Any:
    return type(day).fromordinal(_MIRROR - day.toordinal())


def _received(row: Any) -> TracedRow:
    petition: Petition = row.record()
    return _row(
        petition, petition.received_on, True, f"Nhận trong kỳ. {petition.state.label(petition.kind)}."
    )


def _finish(row: Any) -> TracedRow:
    petition: Petition = row.record()
    kept = was_on_time(petition)
    return _row(
        petition,
        local_day(petition.closed_at) if petition.closed_at else None,
        kept,
        "Đúng hạn." if kept else "Xong sau hạn.",
    )


def _row(petition: Petition, day: Any, counted: bool, why: str) -> TracedRow:
    return TracedRow(
        label=f"{petition.kind.label} {petition.code}", day=day, counted=counted, why=why,
        url=reverse("reception_case", args=[petition.code]),
    )  # fmt: skip
