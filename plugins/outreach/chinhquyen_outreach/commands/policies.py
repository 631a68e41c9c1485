"""Writing, publishing and withdrawing policy pages."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import outreach as law
from chinhquyen_sdk.domain.outreach import Finder, KeepPolicy, Policy, WithdrawPolicy
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host import journal

from ..rows import PolicyRow
from .keeping import keep, keep_new, locked, now
from .showing import let_find


@transaction.atomic
def add_policy(site: Site, wish: KeepPolicy, *, actor: Actor, at: datetime | None = None) -> Policy:
    """Begin a page."""
    policy, event = law.add_policy(wish, actor=actor, at=now(at))
    kept: Policy = keep_new(PolicyRow, site, policy)
    journal.record(site, event)
    return kept


@transaction.atomic
def change_policy(
    site: Site, id: UUID, wish: KeepPolicy, *, actor: Actor, at: datetime | None = None
) -> Policy:
    """Change what stands on a page."""
    row = locked(PolicyRow, site, id)
    policy, event = law.change_policy(row.record(), wish, actor=actor, at=now(at))
    journal.record(site, event)
    keep(row, policy)
    let_find(site, policy)
    return policy


@transaction.atomic
def set_finder(
    site: Site, id: UUID, finder: Finder | None, *, actor: Actor, at: datetime | None = None
) -> Policy:
    """Put the questions on a page, or take them away."""
    row = locked(PolicyRow, site, id)
    policy, event = law.set_finder(row.record(), finder, actor=actor, at=now(at))
    journal.record(site, event)
    keep(row, policy)
    let_find(site, policy)
    return policy


@transaction.atomic
def publish_policy(site: Site, id: UUID, *, actor: Actor, at: datetime | None = None) -> Policy:
    """Show a page to everybody."""
    row = locked(PolicyRow, site, id)
    policy, event = law.publish_policy(row.record(), actor=actor, at=now(at))
    journal.record(site, event)
    keep(row, policy)
    let_find(site, policy)
    return policy


@transaction.atomic
def withdraw_policy(
    site: Site, id: UUID, wish: WithdrawPolicy, *, actor: Actor, at: datetime | None = None
) -> Policy:
    """Take a page down."""
    row = locked(PolicyRow, site, id)
    policy, event = law.withdraw_policy(row.record(), wish, actor=actor, at=now(at))
    journal.record(site, event)
    keep(row, policy)
    let_find(site, policy)
    return policy
