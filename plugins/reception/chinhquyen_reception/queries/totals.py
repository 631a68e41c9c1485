"""The commune's numbers, read from running totals: three queries, however many petitions there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from django.db.models import Sum
from wagtail.models import Site

from chinhquyen_sdk.domain.periods import Period, month_of
from chinhquyen_sdk.domain.reception import PetitionKind, Source
from chinhquyen_sdk.domain.reception.figures import Count, Dimension, FigureLine, Figures, sum_of

from ..rows import PetitionRow, TallyRow

_NUMBERS = tuple(Count.model_fields)
OVERDUE_SHOWN = 1_000  # beyond it a page says "more than": counting them all would grow with them


class _Line(NamedTuple):
    month: date
    dimension: Dimension
    key: str
    label: str
    count: Count


def figures(site: Site, period: Period, *, today: date) -> Figures:
    """Return the numbers of ``period`` as they stand on ``today``, for staff; ``for_everybody`` leaves out what is not
    for the public."""
    lines = _lines(site, period)
    kinds = [line for line in lines if line.dimension is Dimension.KIND]
    return Figures(
        period=period.code, since=period.since, until=period.until, asked_on=today,
        total=sum_of(line.count for line in kinds), open=_open(site, period), overdue=_overdue(site, today),
        by_kind=_kinds(kinds), by_source=_grouped(lines, Dimension.SOURCE), by_month=_months(kinds, period, today),
        by_village=_grouped(lines, Dimension.VILLAGE), by_officer=_grouped(lines, Dimension.OFFICER),
    )  # fmt: skip


class Promise(NamedTuple):
    """The year at a glance; ``overdue`` counts up to ``OVERDUE_SHOWN`` and one more."""

    count: Count
    open: int
    overdue: int
    by_month: tuple[FigureLine, ...]


def promises(site: Site, year: int, *, today: date) -> Promise:
    """Return how ``site`` keeps its promises in ``year``, in two queries: this stands on home pages."""
    rows = TallyRow.objects.filter(site=site, dimension=Dimension.KIND.value, month__lte=date(year, 12, 1))
    # Named apart from the columns they add up, or one sum would be asked to add up another.
    sums = rows.order_by("month").values("month").annotate(**{f"sum_{name}": Sum(name) for name in _NUMBERS})
    ever = [(row["month"], Count(**{name: row[f"sum_{name}"] for name in _NUMBERS})) for row in sums]
    months = {month: count for month, count in ever if month.year == year}
    lines = tuple(_month(date(year, n, 1), months) for n in range(1, 13) if date(year, n, 1) <= today)
    still_open = sum(count.received - count.finished for _, count in ever)
    return Promise(sum_of(months.values()), still_open, _overdue(site, today), lines)


def _month(month: date, counts: Mapping[date, Count]) -> FigureLine:
    return FigureLine(key=f"{month:%Y-%m}", label=f"T{month.month}", count=counts.get(month, Count()))


def _lines(site: Site, period: Period) -> list[_Line]:
    rows = TallyRow.objects.filter(site=site, month__gte=period.months[0], month__lte=period.months[-1])
    names = ("month", "dimension", "key", "label", *_NUMBERS)
    return [
        _Line(row["month"], Dimension(row["dimension"]), row["key"], row["label"],
              Count(**{name: row[name] for name in _NUMBERS}))
        for row in rows.order_by("month").values(*names)
    ]  # fmt: skip


def _open(site: Site, period: Period) -> int:
    before = TallyRow.objects.filter(
        site=site, dimension=Dimension.KIND.value, month__lte=month_of(period.until)
    )
    sums = before.aggregate(received=Sum("received"), finished=Sum("finished"))
    return (sums["received"] or 0) - (sums["finished"] or 0)


def _overdue(site: Site, today: date) -> int:
    late = PetitionRow.objects.filter(site=site, is_closed=False, sort_day__lt=today)
    return late.order_by("sort_day")[: OVERDUE_SHOWN + 1].count()


def _kinds(lines: Iterable[_Line]) -> tuple[FigureLine, ...]:
    found = list(lines)
    return tuple(
        FigureLine(
            key=kind.value, label=kind.label, count=sum_of(x.count for x in found if x.key == kind.value)
        )
        for kind in PetitionKind
    )


def _months(lines: Iterable[_Line], period: Period, today: date) -> tuple[FigureLine, ...]:
    found = list(lines)
    months = {month: sum_of(x.count for x in found if x.month == month) for month in period.months}
    return tuple(_month(month, months) for month in period.months if month <= today)


def _grouped(lines: Iterable[_Line], dimension: Dimension) -> tuple[FigureLine, ...]:
    sums: dict[str, FigureLine] = {}
    for line in lines:
        if line.dimension is dimension:
            known = sums.get(line.key)
            count = known.count + line.count if known else line.count
            sums[line.key] = FigureLine(key=line.key, label=_label(line), count=count)
    some = [line for line in sums.values() if line.count != Count()]
    return tuple(sorted(some, key=lambda line: (-line.count.received, -line.count.finished, line.label)))


def _label(line: _Line) -> str:
    if not line.key:
        return _UNSAID[line.dimension]
    if line.dimension is Dimension.SOURCE:
        return str(getattr(Source(line.key), "label", line.key))
    return line.label or line.key


_UNSAID = {
    Dimension.VILLAGE: "Không ghi xóm, tổ",
    Dimension.OFFICER: "Chưa giao cho ai",
    Dimension.SOURCE: "Không rõ",
}
