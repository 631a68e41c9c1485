"""What people do with a letter: reword, approve, send back, put away."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.letters import events
from chinhquyen_sdk.domain.letters.commands import ApproveLetter, CancelLetter, EditLetter, ReturnLetter
from chinhquyen_sdk.domain.letters.life_events import LifeEventState
from chinhquyen_sdk.domain.letters.records import Letter, compose
from chinhquyen_sdk.domain.letters.states import STEPS, LetterMove
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.numbers import next_number

from ..queries import form_of, office
from ..rows import LifeEventRow, ReaderRow
from .keeping import FORM, keep, open_letter, record
from .timing import in_time

TWO_PERSONS = "quy tắc của nền tảng: thư do người soạn thì người khác duyệt"


@transaction.atomic
def edit_letter(
    site: Site, wish: EditLetter, *, actor: Actor, drafts: bool = True, at: datetime | None = None
) -> Letter:
    """Reword a letter without a number. ``drafts``: the editor counts as its drafter and may not approve it."""
    row, letter = open_letter(site, wish.letter, LetterMove.EDIT)
    _keep_secret(site, letter, wish)
    words = wish.model_dump(exclude={"letter"})
    drafter = {"drafted_by": actor.id} if drafts else {}
    edited = keep(row, letter, state=STEPS[LetterMove.EDIT].target, remark="", **words, **drafter)
    record(site, edited, events.LetterEdited, actor, at)
    return edited


@transaction.atomic
def approve_letter(site: Site, wish: ApproveLetter, *, actor: Actor, at: datetime | None = None) -> Letter:
    """Approve the wording that was seen: number and date are given, the document is frozen."""
    row, letter = open_letter(site, wish.letter, LetterMove.APPROVE)
    _two_persons(letter, actor)
    if wish.seen != letter.digest:
        raise Refused("Thư vừa được sửa. Mời xem lại rồi duyệt.", basis=FORM, code="letter_changed")
    when = at or timezone.now()
    in_time(site, letter, when, wish.late_reason)
    day = local_day(when)
    number = next_number(site, row.book, day.year)
    link = site.root_url + reverse("letters:shown", args=[row.pk])
    document = compose(
        letter, office(site), number=number, day=day, link=link, form=form_of(site, letter.template)
    )
    row.year = day.year
    given = {"number": number, "issued_on": day, "document": document, "approved_by": actor.id}
    approved = keep(row, letter, state=STEPS[LetterMove.APPROVE].target, **given)
    record(
        site,
        approved,
        events.LetterApproved,
        actor,
        at,
        number_line=document.number_line,
        officer_id=letter.drafted_by,
    )
    return approved


@transaction.atomic
def return_letter(site: Site, wish: ReturnLetter, *, actor: Actor, at: datetime | None = None) -> Letter:
    """Send a draft back with a remark."""
    row, letter = open_letter(site, wish.letter, LetterMove.RETURN)
    returned = keep(row, letter, state=STEPS[LetterMove.RETURN].target, remark=wish.remark)
    record(site, returned, events.LetterReturned, actor, at)
    return returned


@transaction.atomic
def cancel_letter(site: Site, wish: CancelLetter, *, actor: Actor, at: datetime | None = None) -> Letter:
    """Put a letter away that shall not go out; it keeps its place, so its event drafts no other."""
    row, letter = open_letter(site, wish.letter, LetterMove.CANCEL)
    cancelled = keep(row, letter, state=STEPS[LetterMove.CANCEL].target, remark=wish.reason)
    _write_anew(site, cancelled)
    record(site, cancelled, events.LetterCancelled, actor, at)
    return cancelled


@transaction.atomic
def withdraw_letter(site: Site, wish: CancelLetter, *, actor: Actor, at: datetime | None = None) -> Letter:
    """Put a numbered letter away that has not left the house; the book keeps its number and says why."""
    row, letter = open_letter(site, wish.letter, LetterMove.WITHDRAW)
    withdrawn = keep(row, letter, state=STEPS[LetterMove.WITHDRAW].target, remark=wish.reason)
    _write_anew(site, withdrawn)
    record(site, withdrawn, events.LetterCancelled, actor, at)
    return withdrawn


def _write_anew(site: Site, letter: Letter) -> None:
    """A letter with a wrong name in it is put away and written anew: its readers have none about the event any more."""
    ReaderRow.objects.filter(site=site, life_event=letter.event).delete()
    LifeEventRow.objects.filter(site=site, pk=letter.event).update(
        state=LifeEventState.NOT_WRITTEN.value, reason=f"Thư đã hủy: {letter.remark}"[:500]
    )


def _keep_secret(site: Site, letter: Letter, wish: EditLetter) -> None:
    to = (letter.addressee, letter.address)
    if form_of(site, letter.template).identity_protected and (wish.addressee, wish.address) != to:
        text = "Thư về đơn tố cáo chỉ ghi mã số đơn, không ghi tên hay địa chỉ."
        raise Refused(text, basis="Luật Tố cáo 25/2018/QH14", code="identity_protected", field="addressee")


def _two_persons(letter: Letter, actor: Actor) -> None:
    if letter.drafted_by and letter.drafted_by == actor.id:
        raise Refused(
            "Thư này do chính anh/chị soạn, cần một người khác duyệt.", basis=TWO_PERSONS, code="same_person"
        )
