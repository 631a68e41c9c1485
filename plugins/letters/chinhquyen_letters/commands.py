"""Everything that changes a letter, one verb each."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.accountability.events import ExplanationGiven
from chinhquyen_sdk.domain.accountability.facts import ExplanationFacts
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.letters import events
from chinhquyen_sdk.domain.letters.commands import ApproveLetter, CancelLetter, EditLetter, ReturnLetter
from chinhquyen_sdk.domain.letters.drafting import draft_conclusion as conclusion_for
from chinhquyen_sdk.domain.letters.drafting import draft_explanation as explanation_for
from chinhquyen_sdk.domain.letters.drafting import draft_for
from chinhquyen_sdk.domain.letters.noticing import PetitionNoticed
from chinhquyen_sdk.domain.letters.records import Letter, compose
from chinhquyen_sdk.domain.letters.states import STEPS, LetterMove
from chinhquyen_sdk.domain.letters.templates import template
from chinhquyen_sdk.domain.people import Actor, Addressee
from chinhquyen_sdk.domain.reception_days.events import ReceptionConcluded
from chinhquyen_sdk.domain.reception_days.writing import ConclusionFacts
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.numbers import next_number

from .queries import office
from .rows import LetterRow

TWO_PERSONS = "quy tắc của nền tảng: thư do người soạn thì người khác duyệt"
FORM = "Nghị định 30/2020/NĐ-CP"


def draft_letter(site: Site, event: PetitionNoticed, to: Addressee) -> Letter | None:
    """Draft the letter ``event`` calls for; told twice, the first draft stands. None: no letter is due."""
    return _keep_draft(site, draft_for(event, office(site), to), event.at)


def draft_conclusion(site: Site, event: ReceptionConcluded, facts: ConclusionFacts) -> Letter | None:
    """Draft the notice of the chair's conclusion; told twice, the first draft stands."""
    return _keep_draft(site, conclusion_for(event, facts, office(site)), event.at)


def draft_explanation(site: Site, event: ExplanationGiven, facts: ExplanationFacts) -> Letter | None:
    """Draft the letter an explanation goes out with; told twice, the first draft stands."""
    return _keep_draft(site, explanation_for(event, facts, office(site)), event.at)


def _keep_draft(site: Site, letter: Letter | None, at: datetime) -> Letter | None:
    if letter is None:
        return None
    try:
        with transaction.atomic():
            row = LetterRow(site=site, book=template(letter.template).book, **LetterRow.values_of(letter))
            row.save(force_insert=True)
            _record(site, letter, events.LetterDrafted, Actor.system(), at)
    except IntegrityError:
        first = LetterRow.objects.filter(site=site, event=letter.event).first()
        if first is None:
            raise
        return first.record()
    return letter


@transaction.atomic
def edit_letter(
    site: Site, wish: EditLetter, *, actor: Actor, drafts: bool = True, at: datetime | None = None
) -> Letter:
    """Reword a letter without a number. ``drafts``: the editor counts as its drafter and may not approve it."""
    row, letter = _open(site, wish.letter, LetterMove.EDIT)
    _keep_secret(letter, wish)
    words = wish.model_dump(exclude={"letter"})
    drafter = {"drafted_by": actor.id} if drafts else {}
    edited = _keep(row, letter, LetterMove.EDIT, remark="", **words, **drafter)
    _record(site, edited, events.LetterEdited, actor, at)
    return edited


@transaction.atomic
def approve_letter(site: Site, wish: ApproveLetter, *, actor: Actor, at: datetime | None = None) -> Letter:
    """Approve the wording that was seen: number and date are given, the document is frozen."""
    row, letter = _open(site, wish.letter, LetterMove.APPROVE)
    _two_persons(letter, actor)
    if wish.seen != letter.digest:
        raise Refused("Thư vừa được sửa. Mời xem lại rồi duyệt.", basis=FORM, code="letter_changed")
    day = local_day(at or timezone.now())
    number = next_number(site, row.book, day.year)
    link = site.root_url + reverse("letters:shown", args=[row.pk])
    document = compose(letter, office(site), number=number, day=day, link=link)
    row.year = day.year
    given = {"number": number, "issued_on": day, "document": document, "approved_by": actor.id}
    approved = _keep(row, letter, LetterMove.APPROVE, **given)
    _record(site, approved, events.LetterApproved, actor, at, number_line=document.number_line)
    return approved


@transaction.atomic
def return_letter(site: Site, wish: ReturnLetter, *, actor: Actor, at: datetime | None = None) -> Letter:
    """Send a draft back with a remark."""
    row, letter = _open(site, wish.letter, LetterMove.RETURN)
    returned = _keep(row, letter, LetterMove.RETURN, remark=wish.remark)
    _record(site, returned, events.LetterReturned, actor, at)
    return returned


@transaction.atomic
def cancel_letter(site: Site, wish: CancelLetter, *, actor: Actor, at: datetime | None = None) -> Letter:
    """Put a letter away that shall not go out; it keeps its place, so its event drafts no other."""
    row, letter = _open(site, wish.letter, LetterMove.CANCEL)
    cancelled = _keep(row, letter, LetterMove.CANCEL, remark=wish.reason)
    _record(site, cancelled, events.LetterCancelled, actor, at)
    return cancelled


def _open(site: Site, id: UUID, move: LetterMove) -> tuple[LetterRow, Letter]:
    """Return row and letter, locked until the transaction ends; refuse a move its state does not allow."""
    row = LetterRow.objects.select_for_update().get(site=site, pk=id)
    letter: Letter = row.record()
    if letter.state not in STEPS[move].sources:
        said = letter.state.label.lower()
        raise Refused(f"Thư này {said}, không làm việc đó được nữa.", basis=FORM, code="move_not_open")
    return row, letter


def _keep_secret(letter: Letter, wish: EditLetter) -> None:
    to = (letter.addressee, letter.address)
    if template(letter.template).identity_protected and (wish.addressee, wish.address) != to:
        text = "Thư về đơn tố cáo chỉ ghi mã số đơn, không ghi tên hay địa chỉ."
        raise Refused(text, basis="Luật Tố cáo 25/2018/QH14", code="identity_protected", field="addressee")


def _two_persons(letter: Letter, actor: Actor) -> None:
    if letter.drafted_by and letter.drafted_by == actor.id:
        raise Refused(
            "Thư này do chính anh/chị soạn, cần một người khác duyệt.", basis=TWO_PERSONS, code="same_person"
        )


def _keep(row: LetterRow, letter: Letter, move: LetterMove, **changes: Any) -> Letter:
    changed = Letter.model_validate({**dict(letter), "state": STEPS[move].target, **changes})
    for name, value in LetterRow.values_of(changed).items():
        setattr(row, name, value)
    row.save()
    return changed


def _record(
    site: Site, letter: Letter, kind: type[events.LetterEvent], actor: Actor, at: datetime | None, **more: str
) -> None:
    frame = {"at": at or timezone.now(), "actor": actor, "subject": letter.about}
    journal.record(site, kind(letter=letter.id, title=template(letter.template).label, **frame, **more))
