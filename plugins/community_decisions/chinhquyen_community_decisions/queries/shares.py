"""The sums behind P-03, P-04, P-05, and the decisions they are made of."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q
from wagtail.models import Site

from chinhquyen_sdk.domain.community_decisions import CommunityDecision, Shares, added

from ..rows import DecisionRow, TallyRow


class CountedPage(NamedTuple):
    """Decisions that were looked at, oldest first, and the key of the next ones."""

    decisions: list[CommunityDecision]
    next: str


def shares(site: Site, since: date, until: date) -> Shares:
    """Return the sums of the months from ``since`` to ``until``, read from running totals (one query, a line a month)."""
    rows = TallyRow.objects.filter(site=site, month__gte=since.replace(day=1), month__lte=until)
    return added(Shares(*line) for line in rows.values_list(*Shares._fields))


def counted_decisions(site: Site, since: date, until: date, after: str = "", most: int = 100) -> CountedPage:
    """Return the decisions those sums are made of, oldest first, at most ``most`` behind the key ``after``."""
    rows: Any = DecisionRow.objects.filter(site=site, decided_on__gte=since, decided_on__lte=until)
    day, _, key = after.partition("_")
    try:
        on, id = date.fromisoformat(day), UUID(key)
        rows = rows.filter(Q(decided_on__gt=on) | Q(decided_on=on, id__gt=id))
    except ValueError:
        pass
    found = list(rows.order_by("decided_on", "id")[: most + 1])
    last = found[most - 1] if len(found) > most else None
    shown = [row.record() for row in found[:most]]
    return CountedPage(shown, f"{last.decided_on.isoformat()}_{last.pk}" if last else "")
