"""The work of an officer who leaves."""

from __future__ import annotations

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import information as law
from chinhquyen_sdk.domain.information import Step
from chinhquyen_sdk.domain.office import WorkHandedOver

from ..rows import RequestRow
from .acting import take_step

KIND = "tiep_can_thong_tin"


@transaction.atomic
def hand_over(site: Site, event: WorkHandedOver) -> None:
    """Give the giver's open requests to whoever takes over; told twice, there is nothing left to give."""
    taker = event.taker(KIND)
    if taker is None or taker.taker_id == event.giver_id:
        return
    wish = law.AssignInformation(officer_id=taker.taker_id, officer_name=taker.taker_name)
    codes = RequestRow.objects.filter(site=site, is_closed=False, officer_id=event.giver_id)
    for code in list(codes.values_list("code", flat=True)):
        take_step(site, code, Step.ASSIGN, wish, actor=event.actor, at=event.at)
