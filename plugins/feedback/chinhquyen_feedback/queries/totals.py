"""What became of the reports, read from running totals."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from django.db.models import Sum
from wagtail.models import Site

from chinhquyen_sdk.domain.feedback import kind_of

from ..rows import TallyRow

_SUMS = {name: Sum(name) for name in ("received", "done", "on_time", "aside", "reopened")}


class Solved(NamedTuple):
    """Reports of a period: received, done, done by the promised day, put aside (not ours, twice, unclear), reopened."""

    received: int
    done: int
    on_time: int
    aside: int
    reopened: int

    @property
    def ours(self) -> int:
        """Those that are the commune's to mend."""
        return self.received - self.aside

    @property
    def waiting(self) -> int:
        return self.ours - self.done

    @property
    def share(self) -> int | None:
        """Percent of the commune's own that are done; None when there are none."""
        return round(100 * self.done / self.ours) if self.ours > 0 else None


class KindTotal(NamedTuple):
    """One kind, village or month with its totals."""

    label: str
    totals: Solved


def solved(site: Site, year: int) -> Solved:
    """Return the year's totals of ``site``."""
    return _solved(_year(site, year).aggregate(**_SUMS))


def by_kind(site: Site, year: int) -> list[KindTotal]:
    """Return the year's totals for each kind, the most frequent first."""
    lines = _year(site, year).values("kind").annotate(**_SUMS).order_by("-received", "kind")
    return [KindTotal(kind_of(line["kind"]).label, _solved(line)) for line in lines]


def by_village(site: Site, year: int) -> list[KindTotal]:
    """Return the year's totals for each village, the most frequent first."""
    lines = (
        _year(site, year)
        .exclude(village="")
        .values("village")
        .annotate(**_SUMS)
        .order_by("-received", "village")
    )
    return [KindTotal(line["village"], _solved(line)) for line in lines[:200]]


def by_month(site: Site, year: int) -> list[KindTotal]:
    """Return the totals of each month of the year that had any."""
    lines = _year(site, year).values("month").annotate(**_SUMS).order_by("month")
    return [KindTotal(f"Tháng {line['month'].month}", _solved(line)) for line in lines]


def _year(site: Site, year: int) -> Any:
    return TallyRow.objects.filter(site=site, month__gte=date(year, 1, 1), month__lte=date(year, 12, 1))


def _solved(sums: dict[str, Any]) -> Solved:
    return Solved(*(int(sums[name] or 0) for name in Solved._fields))
