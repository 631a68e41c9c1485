"""Reading figures that were kept: as they stood on a day, month by month, with the rows of that day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import F, Window
from django.db.models.functions import RowNumber
from wagtail.models import Site

from chinhquyen_sdk.domain.indicators import Figure, ToldIndicator, TracedPage, TracedRow
from chinhquyen_sdk.domain.periods import Period

from ..days import today
from ..models import FigureRow, TraceChunk
from .asking import Declared, declared, rows_now, told_now


class Trace(NamedTuple):
    """A figure and a page of the rows behind it; ``live``: both are of this moment, nothing kept stands between."""

    told: ToldIndicator
    page: TracedPage
    live: bool


def trace(
    site: Site, one: Declared, period: Period, on: date, after: str = "", most: int = 50
) -> Trace | None:
    """Return the figure as it stood on the day ``on`` and the rows behind it then; None when that day nothing was kept."""
    if on >= today():
        told = next(each for each in told_now(site, period) if each.indicator.id == one.indicator.id)
        return Trace(told, rows_now(site, one.indicator.id, period, after, most), True)
    rows = FigureRow.objects.filter(site=site, period=period.code, indicator=one.indicator.id, on__lte=on)
    row = rows.order_by("-on").first()
    return Trace(_told(row, one, on), _page(site, row.chunks, after), False) if row else None


def _page(site: Site, chunks: list[str], after: str) -> TracedPage:
    place = int(after) if after.isdecimal() else 0
    if place >= len(chunks):
        return TracedPage()
    kept = TraceChunk.objects.get(site=site, digest=chunks[place]).rows
    following = str(place + 1) if place + 1 < len(chunks) else ""
    return TracedPage(rows=tuple(TracedRow.model_validate(row) for row in kept), after=following)


def chunks_of(site: Site, period: Period) -> dict[str, list[str]]:
    """Return, by indicator, the names of the rows behind each figure as they were kept last (one query)."""
    window = Window(RowNumber(), partition_by=[F("indicator")], order_by=F("on").desc())
    rows = FigureRow.objects.filter(site=site, period=period.code).annotate(nth=window).filter(nth=1)
    return {row.indicator: row.chunks for row in rows}


def kept_rows(site: Site, chunks: Sequence[str], after: str = "") -> TracedPage:
    """Return a page of the rows a figure was frozen with."""
    return _page(site, list(chunks), after)


def latest(site: Site, period: Period) -> list[ToldIndicator]:
    """Return the figures as they were kept last (one query); before anything was kept, as they stand now."""
    rows = {row.indicator: row for row in _newest(FigureRow.objects.filter(site=site, period=period.code))}
    if not rows:
        return told_now(site, period)
    return [_told(rows.get(each.indicator.id), each, today()) for each in declared(site, period.year)]


def kept_before(site: Site, period: Period, on: date) -> list[ToldIndicator]:
    """Return the figures as they stood on the day ``on`` (one query)."""
    kept = FigureRow.objects.filter(site=site, period=period.code, on__lte=on)
    rows = {row.indicator: row for row in _newest(kept)}
    return [_told(rows.get(each.indicator.id), each, on) for each in declared(site, period.year)]


def _newest(rows: Any) -> Iterable[FigureRow]:
    window = Window(RowNumber(), partition_by=[F("indicator")], order_by=F("on").desc())
    return rows.annotate(nth=window).filter(nth=1).defer("chunks")


def _told(row: FigureRow | None, one: Declared, on: date) -> ToldIndicator:
    figure = Figure(indicator=one.indicator.id)
    if row is not None:
        value = None if row.value is None else Decimal(row.value).normalize()
        figure = Figure(
            indicator=row.indicator, value=value, numerator=row.numerator, denominator=row.denominator,
            note=row.note,
        )  # fmt: skip
    period = row.period if row else str(on.year)
    return ToldIndicator(module=one.module, indicator=one.indicator, figure=figure, period=period, on=on)


class Course(NamedTuple):
    """The months of a year that anything is kept of, each with its value; ``running``: how far the year had come by then."""

    months: list[tuple[int, Decimal | None]]
    running: bool


def months_of(site: Site, indicator: str, year: int) -> list[tuple[int, Decimal | None]]:
    """Return the months of ``year`` that anything is kept of, each with its value (see :func:`months_of_many`)."""
    found = months_of_many(site, [indicator], year).get(indicator)
    return found.months if found else []


def months_of_many(site: Site, indicators: Iterable[str], year: int) -> dict[str, Course]:
    """Return, for each indicator, the value of each month of ``year`` as it was kept last (two queries).

    An indicator that is told of years alone shows how far the year had come at each month's end, and says so.
    """
    wanted = list(indicators)
    rows = FigureRow.objects.filter(site=site, indicator__in=wanted)
    found: dict[str, dict[int, Decimal | None]] = {}
    yearly = (
        rows.filter(period=str(year), on__year=year).order_by("on").values_list("indicator", "on", "value")
    )
    for name, on, value in yearly.iterator():
        found.setdefault(name, {})[on.month] = value
    codes = [f"{year}-{month:02d}" for month in range(1, 13)]
    monthly = rows.filter(period__in=codes).order_by("on").values_list("indicator", "period", "value")
    by_month: dict[str, dict[int, Decimal | None]] = {}
    for name, period, value in monthly.iterator():
        by_month.setdefault(name, {})[int(period[5:])] = value
    told = {name: months for name, months in by_month.items() if any(v is not None for v in months.values())}
    return {
        name: Course(sorted(months.items()), running=name not in told)
        for name, months in {**found, **told}.items()
    }
