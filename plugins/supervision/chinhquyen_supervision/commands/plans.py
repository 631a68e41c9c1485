"""Plans: one verb each."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import supervision as law
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.supervision import KeepPlan, Plan, SendPlan
from chinhquyen_sdk.host.privacy import look_through

from ..rows import PlanRow
from .keeping import board_of, keep, locked, now


@transaction.atomic
def draft_plan(site: Site, board: UUID, wish: KeepPlan, *, actor: Actor, at: datetime | None = None) -> Plan:
    """Write a plan of ``board`` down."""
    look_through(site, wish.content, wish.party, checked=wish.checked)
    plan: Plan = keep(site, *law.draft_plan(board_of(site, board), wish, actor=actor, at=now(at)))
    return plan


@transaction.atomic
def change_plan(site: Site, id: UUID, wish: KeepPlan, *, actor: Actor, at: datetime | None = None) -> Plan:
    """Change a plan that was not sent yet."""
    look_through(site, wish.content, wish.party, checked=wish.checked)
    row = locked(PlanRow, site, id)
    plan: Plan = keep(site, *law.change_plan(row.record(), wish, actor=actor, at=now(at)))
    return plan


@transaction.atomic
def send_plan(site: Site, id: UUID, wish: SendPlan, *, actor: Actor, at: datetime | None = None) -> Plan:
    """Write down that the plan was sent; from then on everybody reads it."""
    look_through(site, wish.late_reason, checked=wish.checked)
    row = locked(PlanRow, site, id)
    plan: Plan = keep(site, *law.send_plan(row.record(), wish, actor=actor, at=now(at)))
    return plan
