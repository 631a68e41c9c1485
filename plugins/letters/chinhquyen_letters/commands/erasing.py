"""When a case's time of keeping is over, what its letters say goes with it; the book keeps number and day."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.letters import events
from chinhquyen_sdk.domain.letters.records import erased
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.people import Actor

from ..queries import form_of
from ..rows import AddressRow, DeliveryRow, LetterRow
from .keeping import keep, record


@transaction.atomic
def erase_letters(site: Site, case: UUID, at: datetime) -> int:
    """Take names and words out of the letters about ``case``; what has no number is put away. Return how many there were."""
    done = 0
    for row in LetterRow.objects.select_for_update().filter(site=site, about=case):
        letter = row.record()
        empty = erased(letter, form_of(site, letter.template))
        state = LetterState.CANCELLED if letter.state.is_open else letter.state
        if (empty, state) != (letter, letter.state):
            _forget_ways(row)
            record(site, keep(row, empty, state=state), events.LetterErased, Actor.system(), at)
            done += 1
    return done


def _forget_ways(row: LetterRow) -> None:
    DeliveryRow.objects.filter(site=row.site, letter=row.pk).update(received_by="", failure="")
    AddressRow.objects.filter(site=row.site, letter=row.pk).delete()
    if gone := row.signed_pdf.name:
        transaction.on_commit(lambda: row._meta.get_field("signed_pdf").storage.delete(gone), robust=True)
        row.signed_pdf = ""
