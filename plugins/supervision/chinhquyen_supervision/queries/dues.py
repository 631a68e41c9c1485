"""What waits, from the one table that is written with every act."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q
from wagtail.models import Site

from chinhquyen_sdk.domain.supervision import Due

from ..rows import DueRow


def dues(
    site: Site, until: date = date.max, *, since: date | None = None, officer: str = "", most: int = 200
) -> list[tuple[UUID, Due]]:
    """Return what waits, due first on top, along its index; ``officer``: an id, "none", or "" for all."""
    rows: Any = DueRow.objects.filter(site=site)
    rows = rows.filter(falls_on__gte=since, falls_on__lte=until) if since else rows.filter(_until(until))
    if officer:
        rows = rows.filter(officer_id="" if officer == "none" else officer)
    return [(row.subject, _due(row)) for row in rows.order_by("falls_on", "id")[:most]]


def dues_of(site: Site, board: UUID, *, most: int = 200) -> list[tuple[UUID, Due]]:
    """Return what waits in one board, and what citizens told no board by name (one query along its index)."""
    rows = DueRow.objects.filter(Q(board=board) | Q(board=None), site=site).order_by("falls_on", "id")
    return [(row.subject, _due(row)) for row in rows[:most]]


def _until(until: date) -> Any:
    return Q(falls_on__lte=until) | Q(falls_on=date.max)


def late_replies(site: Site, today: date) -> list[UUID]:
    """Return the findings whose answer is late; no more are open than a commune can have."""
    rows = DueRow.objects.filter(site=site, kind="reply", falls_on__lt=today)
    return list(rows.order_by("falls_on").values_list("subject", flat=True)[:200])


def _due(row: DueRow) -> Due:
    return Due(row.kind, row.step, row.falls_on, row.title, row.by_others, row.officer_id, row.officer_name,
               row.board)  # fmt: skip
