"""The module's figure: the occasions of a period that are over, and whether they were greeted."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.indicators import Figure, TracedPage, TracedRow, share
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.tracing import traced_list

from ..module import SAID
from .days import DayLine, calendar


def indicator_figures(site: Site, period: Period) -> list[Figure]:
    """Return the figure of ``period`` (two queries)."""
    lines = _over(site, period, today())
    return [share(SAID, sum(1 for line in lines if _said(line)), len(lines))]


def indicator_rows(site: Site, indicator: str, period: Period, after: str, most: int) -> TracedPage | None:
    """Return the occasions of the period, by day."""
    if indicator != SAID.id:
        return None
    return traced_list([_row(line) for line in _over(site, period, today())], after, most)


def _over(site: Site, period: Period, now: date) -> list[DayLine]:
    last = min(period.until, now)
    return calendar(site, period.since, last) if last >= period.since else []


def _said(line: DayLine) -> bool:
    return line.greeting is not None and line.greeting.state.is_public


def _row(line: DayLine) -> TracedRow:
    on, greeting = line
    said = _said(line)
    why = f"{greeting.state.label}." if greeting else "Chưa soạn lời chúc."
    return TracedRow(
        label=greeting.label if greeting else on.occasion.label, day=on.day, counted=said, why=why,
        url=reverse("greetings_case", args=[greeting.id]) if greeting else reverse("greetings_year"),
        public_url=reverse("greetings:greeting", args=[greeting.id]) if greeting and said else "",
    )  # fmt: skip
