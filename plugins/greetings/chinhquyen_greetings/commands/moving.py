"""Every step of a greeting: the rules decide, row and event are written together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import greetings as law
from chinhquyen_sdk.domain.greetings import Greeting, GreetingStep
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host import journal

from ..queries import day_of, greeting_on, speaker
from ..rows import GreetingRow, PlayRow
from .keeping import keep, keep_version, locked, now
from .reading import read_aloud

STEPS: dict[GreetingStep, tuple[type[Record], Callable[..., law.Outcome]]] = {
    GreetingStep.EDIT: (law.EditGreeting, law.edit_greeting),
    GreetingStep.APPROVE: (law.ApproveGreeting, law.approve_greeting),
    GreetingStep.RETURN: (law.ReturnGreeting, law.return_greeting),
    GreetingStep.PLAN: (law.PlanGreeting, law.plan_greeting),
    GreetingStep.CANCEL: (law.CancelGreeting, law.cancel_greeting),
    GreetingStep.WITHDRAW: (law.WithdrawGreeting, law.withdraw_greeting),
}


def draft_greeting(
    site: Site, wish: law.DraftGreeting, *, actor: Actor, at: datetime | None = None
) -> Greeting:
    """Begin the greeting of one day; begun twice, it is the first one."""
    found = greeting_on(site, wish.occasion, wish.year)
    if found:
        return found
    on = day_of(site, wish.occasion, wish.year)
    if on is None:
        raise field_error(
            "occasion",
            "occasion_unknown",
            "Không có dịp này trong lịch của năm ấy. Mời chọn trong danh sách.",
        )
    outcome = law.draft_greeting(on, speaker(site), id=uuid4(), actor=actor, at=now(at))
    try:
        with transaction.atomic():
            GreetingRow.objects.create(site=site, **GreetingRow.values_of(outcome.greeting))
            keep_version(site, outcome.greeting)
            journal.record(site, outcome.event)
    except IntegrityError:
        found = greeting_on(site, wish.occasion, wish.year)
        if found is None:
            raise
        return found
    return outcome.greeting


@transaction.atomic
def take_step(
    site: Site, id: UUID, step: GreetingStep, wish: Record, *, actor: Actor, at: datetime | None = None
) -> Greeting:
    """Take one step. Raises ``Refused`` (with its basis) or ``ValidationError`` (by field)."""
    row = locked(site, id)
    greeting = keep(site, row, STEPS[step][1](row.record(), wish, actor=actor, at=now(at)))
    if step is GreetingStep.APPROVE:
        read_aloud(site, greeting)
    return greeting


@transaction.atomic
def log_play(site: Site, id: UUID, wish: law.LogPlay, *, actor: Actor, at: datetime | None = None) -> None:
    """Write down a reading through a loudspeaker; the same moment and place twice is one reading."""
    greeting = locked(site, id).record()
    event = law.log_play(greeting, wish, actor=actor, at=now(at))
    known = PlayRow.objects.filter(site=site, greeting_id=id, played_at=wish.played_at, place=wish.place)
    if known.exists():
        return
    PlayRow.objects.create(site=site, greeting_id=id, writer=actor.name, **PlayRow.values_of(wish))
    journal.record(site, event)
