"""Assigning reading, opening, confirming, taking back; a leaver's readings are let go."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import documents as law
from chinhquyen_sdk.domain.documents import AssignReading, Reading, ReadingState, ReadingTask
from chinhquyen_sdk.domain.office import WorkHandedOver
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host import journal

from ..rows import DocumentRow, ReadingRow, TaskRow
from .keeping import now

OPEN = [state.value for state in ReadingState if state.is_open]


@transaction.atomic
def assign_reading(
    site: Site, id: UUID, wish: AssignReading, *, actor: Actor, at: datetime | None = None
) -> ReadingTask:
    """Have people read a document until a day."""
    document = DocumentRow.objects.get(site=site, pk=id).record()
    task, readings, event = law.assign_reading(document, wish, actor=actor, at=now(at))
    TaskRow.objects.create(site=site, **TaskRow.values_of(task))
    ReadingRow.objects.bulk_create(ReadingRow(site=site, **ReadingRow.values_of(one)) for one in readings)
    journal.record(site, event)
    return task


@transaction.atomic
def open_reading(site: Site, id: UUID, *, actor: Actor, at: datetime | None = None) -> Reading:
    """The reader opened the document; anybody else's look changes nothing."""
    row = _locked(site, id)
    reading: Reading = row.record()
    if actor.id == reading.reader_id:
        reading = law.open_reading(reading, now(at))
        _keep(row, reading)
    return reading


@transaction.atomic
def confirm_reading(site: Site, id: UUID, *, actor: Actor, at: datetime | None = None) -> Reading:
    """The reader says that it is read."""
    row = _locked(site, id)
    document = DocumentRow.objects.get(site=site, pk=row.document_id).record()
    done, event = law.confirm_reading(row.record(), document, actor=actor, at=now(at))
    _keep(row, done)
    journal.record(site, event)
    return done


@transaction.atomic
def stop_reading(site: Site, task: UUID, *, actor: Actor, at: datetime | None = None) -> ReadingTask:
    """Take an assignment back."""
    row = TaskRow.objects.select_for_update().get(site=site, pk=task)
    document = DocumentRow.objects.get(site=site, pk=row.document_id).record()
    after, event = law.stop_reading(row.record(), document, actor=actor, at=now(at))
    row.stopped = after.stopped
    row.save()
    _release(ReadingRow.objects.filter(site=site, task_id=task, state__in=OPEN))
    journal.record(site, event)
    return after


@transaction.atomic
def hand_over(site: Site, event: WorkHandedOver) -> None:
    """Who leaves need not read any more; nobody reads in another's place, so nobody takes it over."""
    _release(ReadingRow.objects.filter(site=site, reader_id=event.giver_id, state__in=OPEN))


def _release(rows: object) -> None:
    for row in rows.select_for_update():  # type: ignore[attr-defined]
        _keep(row, law.release_reading(row.record()))


def _locked(site: Site, id: UUID) -> ReadingRow:
    row: ReadingRow = ReadingRow.objects.select_for_update().get(site=site, pk=id)
    return row


def _keep(row: ReadingRow, reading: Reading) -> None:
    for name, value in ReadingRow.values_of(reading).items():
        setattr(row, name, value)
    row.save()
