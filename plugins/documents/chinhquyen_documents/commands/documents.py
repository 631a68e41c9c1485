"""Entering, changing and taking out documents, their files and their relations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import documents as law
from chinhquyen_sdk.domain.documents import KeepDocument, LegalDocument, Relation, RemoveDocument
from chinhquyen_sdk.domain.documents.acts import frame
from chinhquyen_sdk.domain.documents.events import DocumentFilesChanged
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.files import CleanFile

from ..rows import FileRow
from .keeping import body_of, keep_changed, keep_new, locked, now
from .settling import settle


@transaction.atomic
def add_document(
    site: Site,
    wish: KeepDocument,
    *,
    actor: Actor,
    files: Sequence[CleanFile] = (),
    at: datetime | None = None,
) -> LegalDocument:
    """Enter a document. Raises ``Refused`` when the library has it."""
    at = now(at)
    document, event = law.add_document(wish, actor=actor, at=at)
    row = keep_new(site, document, wish.body, at)
    kept: LegalDocument = row.record()
    journal.record(site, event.model_copy(update={"slug": kept.slug}))
    attach(site, kept, files)
    settle(site, [kept], actor=actor, at=at)
    return kept


@transaction.atomic
def change_document(
    site: Site, id: UUID, wish: KeepDocument, *, actor: Actor, at: datetime | None = None
) -> LegalDocument:
    """Change what is known of a document."""
    at, row = now(at), locked(site, id)
    before: LegalDocument = row.record()
    after, event = law.change_document(before, wish, body=body_of(row), actor=actor, at=at)
    keep_changed(site, row, after, wish.body, at)
    journal.record(site, event)
    settle(site, [before, after], actor=actor, at=at)
    return after


@transaction.atomic
def relate_document(
    site: Site, id: UUID, relation: Relation, *, away: bool = False, actor: Actor, at: datetime | None = None
) -> LegalDocument:
    """Say that a document does something to another, or (``away``) no longer say it."""
    row = locked(site, id)
    one: LegalDocument = row.record()
    others = tuple(each for each in one.relations if (each.kind, each.key) != (relation.kind, relation.key))
    facts = one.model_dump(include=set(law.DocumentFacts.model_fields))
    facts["relations"] = others if away else (*others, relation)
    wish = KeepDocument.model_validate({**facts, "body": body_of(row)})
    return change_document(site, id, wish, actor=actor, at=at)


@transaction.atomic
def remove_document(
    site: Site, id: UUID, wish: RemoveDocument, *, actor: Actor, at: datetime | None = None
) -> LegalDocument:
    """Take a document out; whatever it ended is as before."""
    at, row = now(at), locked(site, id)
    before: LegalDocument = row.record()
    gone, event = law.remove_document(before, wish, actor=actor, at=at)
    keep_changed(site, row, gone, None, at)
    journal.record(site, event)
    settle(site, [before], actor=actor, at=at)
    return gone


@transaction.atomic
def attach_files(
    site: Site, id: UUID, files: Sequence[CleanFile], *, actor: Actor, at: datetime | None = None
) -> int:
    """Add files; the same file is kept once. Returns how many were new."""
    document: LegalDocument = locked(site, id).record()
    added = attach(site, document, files)
    if added:
        journal.record(site, DocumentFilesChanged(added=added, **frame(document, actor, now(at))))
    return added


@transaction.atomic
def detach_file(site: Site, id: UUID, file: UUID, *, actor: Actor, at: datetime | None = None) -> None:
    """Take a file away."""
    document: LegalDocument = locked(site, id).record()
    row = FileRow.objects.filter(site=site, document_id=id, pk=file).first()
    if row is None:
        return
    name, storage = row.file.name, row.file.storage
    row.delete()
    transaction.on_commit(lambda: storage.delete(name), robust=True)
    journal.record(site, DocumentFilesChanged(removed=1, **frame(document, actor, now(at))))


def attach(site: Site, document: LegalDocument, files: Sequence[CleanFile]) -> int:
    """Write files down without telling anybody."""
    known = (
        set(FileRow.objects.filter(document_id=document.id).values_list("sha256", flat=True))
        if files
        else set()
    )
    added = 0
    for file in files:
        if file.sha256 in known:
            continue
        known.add(file.sha256)
        row = FileRow(site=site, document_id=document.id, name=file.name, kind=file.kind, size=file.size)
        row.sha256 = file.sha256
        row.file.save(file.stored_name, file.content, save=False)
        row.save()
        added += 1
    return added
