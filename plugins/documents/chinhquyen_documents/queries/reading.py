"""Who has to read what, and who has not yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Count, Q
from wagtail.models import Site

from chinhquyen_sdk.domain.documents import LegalDocument, Reading, ReadingState, ReadingTask

from ..rows import DocumentRow, ReadingRow, TaskRow
from .documents import by_ids

_OPEN = [state.value for state in ReadingState if state.is_open]


class MyReading(NamedTuple):
    """A reading and what is to be read."""

    reading: Reading
    document: LegalDocument


class TaskLine(NamedTuple):
    """An assignment and how far it is."""

    task: ReadingTask
    document: LegalDocument
    readers: int
    confirmed: int


def due(site: Site, until: date, officer: str = "", most: int = 200) -> list[MyReading]:
    """Return open readings due until that day, the first due on top (two queries)."""
    rows = ReadingRow.objects.filter(site=site, state__in=_OPEN, due_on__lte=until)
    rows = rows.filter(reader_id=officer) if officer else rows
    return _with_documents(site, [row.record() for row in rows.order_by("due_on", "id")[:most]])


def mine(site: Site, officer: str, size: int = 100) -> list[MyReading]:
    """Return the readings of a person, open ones on top."""
    rows = ReadingRow.objects.filter(site=site, reader_id=officer).exclude(state=ReadingState.RELEASED.value)
    found = [row.record() for row in rows.order_by("-due_on", "id")[:size]]
    found.sort(key=lambda one: (not one.state.is_open, one.due_on if one.state.is_open else date.max))
    return _with_documents(site, found)


def _with_documents(site: Site, readings: list[Reading]) -> list[MyReading]:
    documents = by_ids(site, [one.document_id for one in readings]) if readings else {}
    return [MyReading(one, documents[one.document_id]) for one in readings if one.document_id in documents]


def reading(site: Site, id: UUID) -> Reading | None:
    """Return a reading of this site."""
    row = ReadingRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def task(site: Site, id: UUID) -> ReadingTask | None:
    """Return an assignment of this site."""
    row = TaskRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def readers(site: Site, task: UUID) -> list[Reading]:
    """Return the readings of an assignment: who has not read on top."""
    rows = ReadingRow.objects.filter(site=site, task_id=task).order_by("reader")
    found = [row.record() for row in rows]
    return sorted(found, key=lambda one: list(ReadingState).index(one.state))


def tasks(site: Site, *, document: UUID | None = None, size: int = 50) -> list[TaskLine]:
    """Return assignments, the newest first, each with how many have read (three queries)."""
    rows = TaskRow.objects.filter(site=site, **({"document_id": document} if document else {}))
    found: list[Any] = list(rows.order_by("-assigned_on", "-id")[:size])
    counted = ReadingRow.objects.filter(site=site, task_id__in=[row.pk for row in found]).values("task_id")
    wanted = Count("id", filter=~Q(state=ReadingState.RELEASED.value))
    done = Count("id", filter=Q(state=ReadingState.CONFIRMED.value))
    sums = {line["task_id"]: line for line in counted.annotate(readers=wanted, confirmed=done)}
    documents = by_ids(site, [row.document_id for row in found])
    return [
        TaskLine(
            row.record(),
            documents[row.document_id],
            *(sums.get(row.pk, {}).get(n, 0) for n in ("readers", "confirmed")),
        )
        for row in found
        if row.document_id in documents
    ]


def export_readings(site: Site, parameters: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield who read what, for a file, bit by bit."""
    known = TaskRow.objects.filter(
        site=site, assigned_on__gte=parameters["since"], assigned_on__lte=parameters["until"]
    )
    for row in known.order_by("assigned_on", "id").iterator(200):
        document = DocumentRow.objects.get(pk=row.document_id).record()
        for one in readers(site, row.pk):
            yield {
                "assigned_on": row.assigned_on, "document": document.title, "assigner": row.assigner, "reader": one.reader,
                "due_on": one.due_on, "state": one.state.label, "confirmed_on": one.confirmed_at and one.confirmed_at.date(),
            }  # fmt: skip
