"""When an officer leaves: letters sent back for rewording and events without a letter go to whoever takes over."""

from __future__ import annotations

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.life_events import LifeEventState
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.office import WorkHandedOver

from ..module import KIND
from ..rows import LetterRow, LifeEventRow


@transaction.atomic
def hand_over(site: Site, event: WorkHandedOver) -> None:
    """Give the giver's returned letters and unwritten events to the taker; told twice, there is nothing left to give.

    A draft that waits for approval keeps its drafter, and an event who wrote it down: that person must not approve.
    """
    taker = event.taker(KIND)
    if taker is not None:
        mine = LetterRow.objects.filter(
            site=site, state=LetterState.RETURNED.value, drafted_by=event.giver_id
        )
        mine.update(drafted_by=taker.taker_id)
    events = LifeEventRow.objects.filter(
        site=site, state=LifeEventState.WAITING.value, officer=event.giver_id
    )
    for village in set(events.values_list("village", flat=True)):
        taker = event.taker(KIND, village)
        if taker is not None:
            events.filter(village=village).update(officer=taker.taker_id)
