"""Writing the book, refusing, concluding, answering, correcting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception.events import PetitionHanded
from chinhquyen_sdk.domain.reception.sources import Source
from chinhquyen_sdk.domain.reception_days import writing as law
from chinhquyen_sdk.domain.reception_days.book import FORM, BookEntry, CorrectEntry, WriteEntry
from chinhquyen_sdk.domain.reception_days.states import Receiver
from chinhquyen_sdk.domain.reception_days.visits import Visit
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.numbers import next_number

from ..rows import CorrectionRow, DayRow, EntryRow, VisitRow

BOOK = "so-tiep-cong-dan"


@transaction.atomic
def write_entry(
    site: Site, code: str, wish: WriteEntry, *, actor: Actor, handed: bool = False, at: datetime | None = None
) -> BookEntry:
    """Write a reception into the book under the next number of its year.

    ``handed``: the visitor hands in a petition; reception files it and tells its code back.
    """
    at = at or timezone.now()
    row, visit = _locked(site, code)
    by_chair, receiver = _receiver(site, visit, actor)
    law.require(visit.state, law.VisitMove.WRITE)
    number = next_number(site, BOOK, visit.on.year)
    written = law.write_entry(
        visit, wish, number=number, by_chair=by_chair, receiver=receiver, actor=actor, at=at
    )
    if handed:
        words = written.entry.words.model_copy(update={"handed": True})
        written = written._replace(entry=written.entry.model_copy(update={"words": words}))
    entry = _keep_new(site, row, written)
    if handed:
        source = Source.RECEPTION_DAY.value
        journal.record(site, PetitionHanded(at=at, actor=actor, subject=visit.id, source=source))
    return entry


@transaction.atomic
def refuse_visit(
    site: Site, code: str, wish: law.RefuseVisit, *, actor: Actor, at: datetime | None = None
) -> BookEntry:
    """Refuse a reception for a ground of the law; it stands in the book too."""
    row, visit = _locked(site, code)
    law.require(visit.state, law.VisitMove.REFUSE)
    number = next_number(site, BOOK, visit.on.year)
    refused = law.refuse_visit(
        visit, wish, number=number, receiver=actor.name, actor=actor, at=at or timezone.now()
    )
    return _keep_new(site, row, refused)


def conclude_visit(
    site: Site, code: str, wish: law.ConcludeVisit, *, actor: Actor, at: datetime | None = None
) -> BookEntry:
    """Write the chair's conclusion; the letters module drafts the notice."""
    return _change(site, code, lambda v, e: law.conclude(v, e, wish, actor=actor, at=at or timezone.now()))


def answer_visit(
    site: Site, code: str, wish: law.AnswerVisit, *, actor: Actor, at: datetime | None = None
) -> BookEntry:
    """Write down that the visitor was told the result."""
    return _change(site, code, lambda v, e: law.answer(v, e, wish, actor=actor, at=at or timezone.now()))


@transaction.atomic
def issue_notice(site: Site, code: str, on: date, *, actor: Actor, at: datetime | None = None) -> BookEntry:
    """Write down that the notice of refusal Mẫu 01/TCD was issued."""
    row = EntryRow.objects.select_for_update().get(site=site, code=code)
    issued, event = law.issue_notice(row.record(), on, actor=actor, at=at or timezone.now())
    _write(row, EntryRow.values_of(issued))
    journal.record(site, event)
    return issued


@transaction.atomic
def correct_entry(
    site: Site, entry: UUID, wish: CorrectEntry, *, actor: Actor, at: datetime | None = None
) -> BookEntry:
    """Correct one column of a line; the first text stays."""
    row = EntryRow.objects.select_for_update().get(site=site, pk=entry)
    changed, kept, event = law.correct(row.record(), wish, actor=actor, at=at or timezone.now())
    _write(row, EntryRow.values_of(changed))
    CorrectionRow.objects.create(site=site, entry=row, correction=kept.model_dump(mode="json"))
    journal.record(site, event)
    return changed


@transaction.atomic
def note_petition(site: Site, visit: UUID, petition_code: str) -> None:
    """Write down under which code reception filed what was handed in at this visit."""
    VisitRow.objects.filter(site=site, pk=visit).update(petition_code=petition_code)
    EntryRow.objects.filter(site=site, visit=visit).update(petition_code=petition_code)


def _change(site: Site, code: str, act: Callable[[Visit, BookEntry], law.Written]) -> BookEntry:
    with transaction.atomic():
        visit = VisitRow.objects.select_for_update().get(site=site, code=code).record()
        row = EntryRow.objects.select_for_update().get(site=site, visit=visit.id)
        written = act(visit, row.record())
        _write(row, EntryRow.values_of(written.entry))
        journal.record(site, written.event)
    return written.entry


def _locked(site: Site, code: str) -> tuple[VisitRow, Visit]:
    row = VisitRow.objects.select_for_update().get(site=site, code=code)
    return row, row.record()


def _receiver(site: Site, visit: Visit, actor: Actor) -> tuple[bool, str]:
    """Return whether the chair received, and the receiver's name."""
    row = DayRow.objects.filter(site=site, pk=visit.day).first() if visit.day else None
    if row is None:
        return False, actor.name
    return row.receiver == Receiver.CHAIR.value, row.receiver_name or actor.name


def _keep_new(site: Site, row: VisitRow, written: law.Written) -> BookEntry:
    # Asked after the number was taken: whoever writes second has waited for the first, and gives the number back.
    if EntryRow.objects.filter(site=site, visit=row.pk).exists():
        raise Refused("Lượt này đã có trong sổ tiếp công dân.", basis=FORM, code="written_already")
    _write(row, VisitRow.values_of(written.visit))
    EntryRow.objects.create(site=site, **EntryRow.values_of(written.entry))
    journal.record(site, written.event)
    return written.entry


def _write(row: Any, values: dict[str, Any]) -> None:
    for name, value in values.items():
        setattr(row, name, value)
    row.save()
