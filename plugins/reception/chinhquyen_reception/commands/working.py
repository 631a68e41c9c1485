"""What is done on a petition after it was taken up, and what its sender says of the result."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import Outcome, Petition
from chinhquyen_sdk.domain.reception.acts import barring, executing, hearing, talking, verifying
from chinhquyen_sdk.domain.reception.identity import Identity, strike
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.sites import site_ref

from ..rows import IdentityRow, PetitionRow, SupplementRow
from .keeping import keep, locked, now
from .naming import with_names

# Each wish and the act of the law that grants it.
_ACTS: dict[type[Record], Callable[..., Outcome]] = {
    verifying.GiveVerification: verifying.give_verification,
    verifying.FinishVerification: verifying.finish_verification,
    verifying.DropVerification: verifying.drop_verification,
    talking.ScheduleDialogue: talking.schedule_dialogue,
    talking.HoldDialogue: talking.hold_dialogue,
    talking.CancelDialogue: talking.cancel_dialogue,
    executing.SetDuty: executing.set_duty,
    executing.FinishDuty: executing.finish_duty,
    barring.BarPerson: barring.bar_person,
    barring.UnbarPerson: barring.unbar_person,
}


@transaction.atomic
def work_on(site: Site, code: str, wish: Record, *, actor: Actor, at: datetime | None = None) -> Petition:
    """Do what ``wish`` asks: give out or finish a verification, a dialogue, a thing to carry out.

    Raises ``Refused`` (with its basis) or ``ValidationError`` (by field). What officers type about a denunciation
    is kept without the denouncer's name.
    """
    row = locked(site, code)
    wish, more = with_names(site, wish)
    act = _ACTS[type(wish)]
    return keep(site, row, act(row.record(), _struck(row, wish), actor=actor, at=now(at), **more))


def _struck(row: PetitionRow, wish: Record) -> Record:
    sealed = IdentityRow.objects.filter(petition=row).first()
    if sealed is None:
        return wish
    identity = Identity.model_validate(sealed.identity)
    texts = {name: value for name in type(wish).model_fields if isinstance(value := getattr(wish, name), str)}
    clean: dict[str, Any] = {
        name: strike(value, identity) for name, value in texts.items() if not name.startswith("leader")
    }
    return wish.model_copy(update=clean)


@transaction.atomic
def say_verdict(
    site: Site, code: str, wish: hearing.SayVerdict, *, actor: Actor, at: datetime | None = None
) -> Petition:
    """Take the sender's answer; the own words are kept as a supplement, sealed."""
    row = locked(site, code)
    outcome = hearing.say_verdict(site_ref(site), row.record(), wish, actor=actor, at=now(at))
    if wish.text:
        sealed = IdentityRow.objects.filter(petition=row).first()
        text = strike(wish.text, Identity.model_validate(sealed.identity)) if sealed else wish.text
        SupplementRow.objects.create(site=site, petition=row, text=text, at=now(at))
    return keep(site, row, outcome)
