"""What leaves this module: a question that is a petition in truth, and the work of an officer who leaves."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import dialogues as law
from chinhquyen_sdk.domain.dialogues import PromiseState, Question
from chinhquyen_sdk.domain.office import WorkHandedOver
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception.events import PetitionFiled, PetitionHanded
from chinhquyen_sdk.domain.reception.sources import Source
from chinhquyen_sdk.host import journal

from ..rows import DialogueRow, PromiseRow, QuestionRow
from .keeping import change, keep_question, locked, now, question_row


@transaction.atomic
def hand_question(
    site: Site, code: str, number: int, *, actor: Actor, at: datetime | None = None
) -> Question:
    """Hand a question over as a petition: the reception asks what was said, and files it once."""
    talk = locked(site, code)
    row = question_row(site, talk, number)
    handed = keep_question(row, law.hand_question(row.record()))
    if talk.now_asked == row.pk:
        DialogueRow.objects.filter(pk=talk.pk).update(now_asked=None)
    event = PetitionHanded(at=now(at), actor=actor, subject=handed.id, source=Source.DIALOGUE.value)
    journal.record(site, event)
    return handed


@transaction.atomic
def forget_handed(site: Site, event: PetitionFiled) -> None:
    """The petition is filed: keep its code, and not a word of what was asked. Told twice, it is done once."""
    row = QuestionRow.objects.select_for_update().filter(site=site, pk=event.origin).first()
    if row is not None:
        values = QuestionRow.values_of(law.became_petition(row.record(), event.code))
        change(row, {**values, "asker": None})


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
