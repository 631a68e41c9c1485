"""What leaves this module: a request that is a petition in truth, and the work of an officer who leaves."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import accountability as law
from chinhquyen_sdk.domain.accountability import ExplanationRequest
from chinhquyen_sdk.domain.office import WorkHandedOver
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception.events import PetitionFiled, PetitionHanded
from chinhquyen_sdk.domain.reception.sources import Source

from ..rows import RequestRow
from .acting import Step, take_step
from .keeping import columns_for, keep, locked, now


@transaction.atomic
def hand_request(site: Site, code: str, *, actor: Actor, at: datetime | None = None) -> ExplanationRequest:
    """Hand the request over as a petition: the reception asks what was said, and files it once."""
    row, moment = locked(site, code), now(at)
    handed = law.hand_request(row.record(), at=moment)
    source = Source.ACCOUNTABILITY.value
    event = PetitionHanded(at=moment, actor=actor, subject=handed.id, source=source)
    return keep(site, row, handed, event)


@transaction.atomic
def forget_handed(site: Site, event: PetitionFiled) -> None:
    """The petition is filed: keep its code, not what was said nor by whom. Told twice, it is done once."""
    row = RequestRow.objects.select_for_update().filter(site=site, pk=event.origin).first()
    if row is None:
        return
    known = law.became_petition(row.record(), event.code, hidden=event.kind.identity_protected)
    for name, value in columns_for(known).items():
        setattr(row, name, value)
    row.asked_by = {"name": "", "phone": "", "address": ""}
    row.save()


def hand_over(site: Site, event: WorkHandedOver) -> None:
    """Give the giver's open requests to whoever takes over; told twice, there is nothing left to give."""
    taker = event.taker("giai_trinh")
    if taker is None or taker.taker_id == event.giver_id:
        return
    wish = law.AssignRequest(officer_id=taker.taker_id, officer_name=taker.taker_name)
    codes = RequestRow.objects.filter(site=site, is_closed=False, officer_id=event.giver_id)
    for code in list(codes.values_list("code", flat=True)):
        take_step(site, code, Step.ASSIGN, wish, actor=event.actor, at=event.at)
