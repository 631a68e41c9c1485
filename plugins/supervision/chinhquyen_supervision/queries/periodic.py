"""Boards' reports to the Front, and what a board did in a period."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.supervision import Board, Chain, PeriodicReport, PeriodicState, composed

from ..rows import FindingRow, ReportRow, TipRow, VisitRow

MOST = 40
_MOST_IN_A_PERIOD = 300  # a board goes out some tens of times a year


def report(site: Site, id: UUID) -> PeriodicReport | None:
    """Return the report ``id`` of ``site``, or None."""
    row = ReportRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def reports_of(site: Site, board: UUID, *, public: bool = False) -> list[PeriodicReport]:
    """Return the newest reports of a board; ``public``: those that were sent."""
    rows = ReportRow.objects.filter(site=site, board=board)
    sent = [PeriodicState.SENT.value, PeriodicState.RECEIVED.value]
    rows = rows.filter(state__in=sent) if public else rows
    return [row.record() for row in rows.order_by("-until", "-id")[:MOST]]


def words_of(site: Site, one: PeriodicReport, board: Board, today: date) -> str:
    """Return the words that were kept, or those put together from the board's chain (three queries)."""
    if one.text:
        return one.text
    span = (one.since, one.until)
    visits = VisitRow.objects.filter(
        site=site, board=board.id, visited_at__isnull=False, planned_on__range=span
    )
    findings = FindingRow.objects.filter(site=site, board=board.id, found_on__range=span)
    tips = TipRow.objects.filter(site=site, board=board.id, received_on__range=span)
    chain = Chain(
        [row.record() for row in visits.order_by("planned_on", "id")[:_MOST_IN_A_PERIOD]],
        [row.record() for row in findings.order_by("found_on", "id")[:_MOST_IN_A_PERIOD]],
        [row.record() for row in tips.order_by("received_on", "id")[:_MOST_IN_A_PERIOD]],
    )
    return composed(one, board, chain, today)
