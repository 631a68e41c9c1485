"""Entering, changing and taking out documents, their files and their relations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import documents as law
from chinhquyen_sdk.domain.documents import (
    DocumentFacts,
    KeepDocument,
    LegalDocument,
    Relation,
    RemoveDocument,
)
from chinhquyen_sdk.domain.documents.acts import frame
from chinhquyen_sdk.domain.documents.events import DocumentFilesChanged
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.privacy import Review
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.files import CleanFile

from ..rows import DocumentRow, FileRow
from .keeping import body_of, keep_changed, keep_new, locked, now, refuse_twice
from .people import look_through
from .settling import settle
from .showing import let_find_files


def add_document(
    site: Site,
    wish: KeepDocument,
    *,
    actor: Actor,
    files: Sequence[CleanFile] = (),
    review: Review | None = None,
    at: datetime | None = None,
) -> LegalDocument:
    """Enter a document. Raises ``Refused`` when the library has it, ``Unseen`` when nobody looked at the people in it."""
    at = now(at)
    document, event = law.add_document(wish, actor=actor, at=at)
    refuse_twice(site, document)
    look_through(site, wish, files, review)  # before the transaction: a large PDF takes its time
    with transaction.atomic():
        row = keep_new(site, document, wish.body, at)
        kept: LegalDocument = row.record()
        journal.record(site, event.model_copy(update={"slug": kept.slug, "review": review}))
        if attach(site, kept, files):
            let_find_files(site, row)
        settle(site, [kept], actor=actor, at=at)
    return kept


def change_document(
    site: Site,
    id: UUID,
    wish: KeepDocument,
    *,
    review: Review | None = None,
    actor: Actor,
    at: datetime | None = None,
) -> LegalDocument:
    """Change what is known of a document. New words are looked at anew, words that stay were seen before."""
    known = DocumentRow.objects.get(site=site, pk=id)
    if _words(wish) != _words(known.record(), body_of(known)):
        look_through(site, wish, (), review)
    return _change(site, id, wish, review, actor, now(at))


def _words(facts: DocumentFacts, body: str | None = None) -> tuple[str, ...]:
    text = getattr(facts, "body", "") if body is None else body
    return (facts.symbol, facts.issuer, facts.summary, facts.field, facts.source, facts.note, text)


@transaction.atomic
def _change(
    site: Site, id: UUID, wish: KeepDocument, review: Review | None, actor: Actor, at: datetime
) -> LegalDocument:
    row = locked(site, id)
    before: LegalDocument = row.record()
    after, event = law.change_document(before, wish, body=body_of(row), actor=actor, at=at)
    keep_changed(site, row, after, wish.body, at)
    journal.record(site, event.model_copy(update={"review": review}))
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


def attach_files(
    site: Site,
    id: UUID,
    files: Sequence[CleanFile],
    *,
    review: Review | None = None,
    actor: Actor,
    at: datetime | None = None,
) -> int:
    """Add files; the same file is kept once. Returns how many were new. Raises ``Unseen`` for people in the new ones."""
    known = set(FileRow.objects.filter(document_id=id).values_list("sha256", flat=True))
    fresh = [file for file in files if file.sha256 not in known]
    look_through(site, None, fresh, review)
    with transaction.atomic():
        kept = locked(site, id)
        document: LegalDocument = kept.record()
        added = attach(site, document, fresh)
        if added:
            let_find_files(site, kept)
            event = DocumentFilesChanged(added=added, review=review, **frame(document, actor, now(at)))
            journal.record(site, event)
    return added


@transaction.atomic
def detach_file(site: Site, id: UUID, file: UUID, *, actor: Actor, at: datetime | None = None) -> None:
    """Take a file away."""
    kept = locked(site, id)
    document: LegalDocument = kept.record()
    row = FileRow.objects.filter(site=site, document_id=id, pk=file).first()
    if row is None:
        return
    name, storage = row.file.name, row.file.storage
    row.delete()
    let_find_files(site, kept)
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
