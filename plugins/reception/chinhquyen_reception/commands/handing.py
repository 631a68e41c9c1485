"""Work that changes hands: an officer leaves, and the petitions go on with others."""

from __future__ import annotations

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.office import WorkHandedOver
from chinhquyen_sdk.domain.reception import AssignPetition
from chinhquyen_sdk.domain.reception import assign_petition as assign_by_law
from chinhquyen_sdk.domain.reception.bars import barred_one

from ..rows import PetitionRow
from .keeping import keep, locked


@transaction.atomic
def take_over(site: Site, event: WorkHandedOver) -> int:
    """Give the open petitions of who left to those who take over; return how many. Told twice, it is done once."""
    rows = PetitionRow.objects.filter(site=site, officer_id=event.giver_id, is_closed=False)
    moved = 0
    for code in list(rows.order_by("sort_day", "id").values_list("code", flat=True)):
        row = locked(site, code)
        petition = row.record()
        part = event.taker(petition.kind.value, petition.village)
        if part is None or petition.officer_id != event.giver_id:
            continue
        if barred_one(petition.barred, part.taker_id, part.taker_name):
            continue  # it stays, and whoever oversees the work sees it there
        wish = AssignPetition(officer_id=part.taker_id, officer_name=part.taker_name)
        keep(site, row, assign_by_law(petition, wish, actor=event.actor, at=event.at))
        moved += 1
    return moved
