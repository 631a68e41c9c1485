"""How the commune keeps its promises, read from running totals."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.db.models import Sum
from wagtail.models import Site

from ..rows import TallyRow


class Promise(NamedTuple):
    """Petitions of a period: received, finished, and finished by the day the law set."""

    received: int
    finished: int
    on_time: int

    @property
    def share(self) -> int | None:
        """Percent of finished petitions that were on time; None when none is finished."""
        return round(100 * self.on_time / self.finished) if self.finished else None


def promises(site: Site, year: int) -> Promise:
    """Return the year's totals of ``site``."""
    lines = TallyRow.objects.filter(site=site, month__gte=date(year, 1, 1), month__lte=date(year, 12, 1))
    sums = lines.aggregate(received=Sum("received"), finished=Sum("finished"), on_time=Sum("on_time"))
    return Promise(sums["received"] or 0, sums["finished"] or 0, sums["on_time"] or 0)
