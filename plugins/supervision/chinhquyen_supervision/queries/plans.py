"""Plans of the boards."""

from __future__ import annotations

from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.supervision import Plan, PlanState

from ..rows import PlanRow

MOST = 60


def plan(site: Site, id: UUID) -> Plan | None:
    """Return the plan ``id`` of ``site``, or None."""
    row = PlanRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def plans_of(site: Site, board: UUID, *, public: bool = False) -> list[Plan]:
    """Return the newest plans of a board; ``public``: those that were sent."""
    rows = PlanRow.objects.filter(site=site, board=board)
    rows = rows.filter(state=PlanState.SENT.value) if public else rows
    return [row.record() for row in rows.order_by("-first_act_on", "-id")[:MOST]]
