"""The rows behind a figure, page by page: for modules that answer ``indicator_rows``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.indicators import TracedPage, TracedRow
from chinhquyen_sdk.domain.periods import Period


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
    key = _read(after)
    if key:
        beyond = "lt" if newest else "gt"
        rows = rows.filter(**{f"{name}__{beyond}e": key[0]}).filter(
            Q(**{f"{name}__{beyond}": key[0]}) | Q(**{f"id__{beyond}": key[1]})
        )
    order = (f"-{name}", "-id") if newest else (name, "id")
    found = list(rows.order_by(*order)[: most + 1])
    last = found[most - 1] if len(found) > most else None
    return TracedPage(
        rows=tuple(make(row) for row in found[:most]),
        after=f"{getattr(last, name).isoformat()}_{last.pk}" if last else "",
    )


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


def _read(after: str) -> tuple[date | datetime, UUID] | None:
    moment, _, row = after.partition("_")
    try:
        at = datetime.fromisoformat(moment) if "T" in moment else date.fromisoformat(moment)
        return (at, UUID(row)) if not isinstance(at, datetime) or at.tzinfo else None
    except ValueError:
        return None
