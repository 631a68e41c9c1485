"""When an officer leaves: letters sent back for rewording go to whoever takes over."""

from __future__ import annotations

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.office import WorkHandedOver

from ..module import KIND
from ..rows import LetterRow


@transaction.atomic
def hand_over(site: Site, event: WorkHandedOver) -> None:
    """Give the giver's returned letters to the taker; told twice, there is nothing left to give.

    A draft that waits for approval keeps its drafter: who wrote it must not approve it.
    """
    taker = event.taker(KIND)
    if taker is not None:
        mine = LetterRow.objects.filter(
            site=site, state=LetterState.RETURNED.value, drafted_by=event.giver_id
        )
        mine.update(drafted_by=taker.taker_id)
