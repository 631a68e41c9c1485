"""The rows behind a figure, page by page: for modules that answer ``indicator_rows``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.indicators import TracedPage, TracedRow
from chinhquyen_sdk.domain.periods import Period

from . import keyset


def traced(
    rows: QuerySet[Any],
    name: str,
    after: str,
    most: int,
    make: Callable[[Any], TracedRow],
    *,
    newest: bool = False,
) -> TracedPage:
    """Return a page of ``rows`` in the order of the column ``name`` (a day or a moment) and id, each made a traced row."""
    found = keyset.page(rows, name, after, most, newest=newest)
    return TracedPage(rows=tuple(make(row) for row in found.rows), after=found.after)


def traced_list(rows: Sequence[TracedRow], after: str, most: int) -> TracedPage:
    """Return a page of a list that is short by nature (the occasions of a year, the hamlets of a commune)."""
    start = int(after) if after.isdecimal() else 0
    more = len(rows) > start + most
    return TracedPage(rows=tuple(rows[start : start + most]), after=str(start + most) if more else "")


def moments(period: Period) -> tuple[datetime, datetime]:
    """Return the first moment of ``period`` in Vietnam and the first after it."""
    first = datetime(period.since.year, period.since.month, 1, tzinfo=VIETNAM)
    last = period.months[-1]
    following = date(last.year + last.month // 12, last.month % 12 + 1, 1)
    return first, datetime(following.year, following.month, 1, tzinfo=VIETNAM)
