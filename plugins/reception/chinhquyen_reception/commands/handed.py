"""A visit or a report that became a petition: asked for, and filed exactly once."""

from __future__ import annotations

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.reception import FilePetition, Petition
from chinhquyen_sdk.domain.reception.events import PetitionHanded
from chinhquyen_sdk.host.sites import site_ref

from ..rows import PetitionRow
from .filing import file_petition


@transaction.atomic
def file_handed(site: Site, event: PetitionHanded) -> Petition:
    """File what ``event`` is about; told twice, it is filed once.

    Raises ``LookupError`` when nobody says what was handed over: the journal tells again, then staff see it.
    """
    row = PetitionRow.objects.filter(site=site, origin=event.subject).first()
    if row is not None:
        return row.record()
    wish = _asked(site, event)
    once = f"handed:{event.subject}"
    return file_petition(site, wish, actor=event.actor, at=event.at, once=once, origin=event.subject).petition


def _asked(site: Site, event: PetitionHanded) -> FilePetition:
    answers = calling.ask("handed_petition", site_ref(site), origin=event.subject)
    wish = next((answer for _, answer in answers.values), None)
    if wish is None:
        raise LookupError("handed_petition: nobody knows what was handed over")
    return wish
