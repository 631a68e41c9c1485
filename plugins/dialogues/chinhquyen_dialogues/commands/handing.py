"""When an officer leaves: dialogues and promises go to whoever takes over."""

from __future__ import annotations

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.dialogues import PromiseState
from chinhquyen_sdk.domain.office import WorkHandedOver

from ..rows import DialogueRow, PromiseRow


@transaction.atomic
def hand_over(site: Site, event: WorkHandedOver) -> None:
    """Give the giver's open work to its takers; told twice, there is nothing left to give."""
    talks, promises = event.taker("doi_thoai"), event.taker("loi_hua")
    if talks:
        mine = DialogueRow.objects.filter(site=site, is_open=True, officer_id=event.giver_id)
        mine.update(officer_id=talks.taker_id, officer_name=talks.taker_name)
    if promises:
        followed = PromiseRow.objects.filter(
            site=site, state=PromiseState.OPEN.value, officer_id=event.giver_id
        )
        followed.update(officer_id=promises.taker_id)
