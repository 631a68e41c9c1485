"""From the plan to the published result."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import uuid4

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import dialogues as law
from chinhquyen_sdk.domain.codes import new_name
from chinhquyen_sdk.domain.dialogues import Dialogue
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.codes import free_among

from ..rows import DemandRow, DialogueRow
from .keeping import change, dialogue_columns, keep_dialogue, locked, now


@transaction.atomic
def plan_dialogue(
    site: Site, wish: law.PlanDialogue, *, actor: Actor, at: datetime | None = None
) -> Dialogue:
    """Put a dialogue into the plan; one that voters obtained settles their request."""
    code = free_among(site, DialogueRow, new_name)
    outcome = law.plan_dialogue(wish, id=uuid4(), code=code, actor=actor, at=now(at))
    DialogueRow.objects.create(site=site, **dialogue_columns(outcome.dialogue))
    journal.record(site, outcome.event)
    if wish.demand:
        demand = DemandRow.objects.select_for_update().get(site=site, pk=wish.demand)
        change(demand, DemandRow.values_of(law.meet_demand(demand.record())))
    return outcome.dialogue


def _act(site: Site, code: str, act: Callable[[DialogueRow], law.Outcome]) -> Dialogue:
    with transaction.atomic():
        row = locked(site, code)
        outcome = act(row)
        return keep_dialogue(site, row, outcome.dialogue, outcome.event)


def announce_dialogue(
    site: Site, code: str, wish: law.AnnounceDialogue, *, actor: Actor, at: datetime | None = None
) -> Dialogue:
    """Tell the people; ``Refused`` with the article when it is too late for that day."""
    return _act(site, code, lambda row: law.announce_dialogue(row.record(), wish, actor=actor, at=now(at)))


def open_dialogue(site: Site, code: str, *, actor: Actor, at: datetime | None = None) -> Dialogue:
    """Begin: the list in the hall is live."""
    return _act(site, code, lambda row: law.open_dialogue(row.record(), actor=actor, at=now(at)))


def close_dialogue(
    site: Site, code: str, wish: law.CloseDialogue, *, actor: Actor, at: datetime | None = None
) -> Dialogue:
    """End with minutes."""
    return _act(site, code, lambda row: law.close_dialogue(row.record(), wish, actor=actor, at=now(at)))


def publish_result(
    site: Site, code: str, wish: law.PublishResult, *, actor: Actor, at: datetime | None = None
) -> Dialogue:
    """Publish what came of it, once every question has its answer."""
    return _act(
        site, code,
        lambda row: law.publish_result(
            row.record(), wish, unanswered=row.waiting, actor=actor, at=now(at)
        ),
    )  # fmt: skip


def cancel_dialogue(
    site: Site, code: str, wish: law.CancelDialogue, *, actor: Actor, at: datetime | None = None
) -> Dialogue:
    """Call it off, with a reason."""
    return _act(site, code, lambda row: law.cancel_dialogue(row.record(), wish, actor=actor, at=now(at)))
