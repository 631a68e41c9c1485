"""Keeping the files people send."""

from __future__ import annotations

from uuid import UUID

from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.host.encryption import seal, unseal
from chinhquyen_sdk.host.files import CleanFile

from ..rows import AttachmentRow, DraftRow, PetitionRow


def attach(site: Site, upload: CleanFile, *, petition: PetitionRow | None = None, draft: DraftRow | None = None,
           sealed: bool = False) -> AttachmentRow:  # fmt: skip
    """Keep one checked file; when the transaction is undone, the file goes too."""
    content = upload.content.read()
    row = AttachmentRow(
        site=site, petition=petition, draft=draft, name=upload.name, kind=upload.kind, content_type=upload.content_type,
        size=upload.size, sha256=upload.sha256, sealed=sealed,
    )  # fmt: skip
    row.file.save(upload.stored_name, ContentFile(seal(content) if sealed else content), save=False)
    row.save()
    return row


def seal_attachments(petition: PetitionRow) -> None:
    """Encrypt the files of a petition that turned out to be a denunciation."""
    for row in AttachmentRow.objects.filter(petition=petition, sealed=False):
        storage, former = row.file.storage, row.file.name
        with row.file.open("rb") as plain:
            content = plain.read()
        row.file.save(f"{row.pk.hex}.bin", ContentFile(seal(content)), save=False)
        row.sealed = True
        row.save()
        transaction.on_commit(lambda storage=storage, former=former: storage.delete(former))


def unseal_attachments(petition: PetitionRow) -> None:
    """Open the files of a petition that is no denunciation after all."""
    for row in AttachmentRow.objects.filter(petition=petition, sealed=True):
        storage, former = row.file.storage, row.file.name
        with row.file.open("rb") as kept:
            content = unseal(kept.read())
        row.file.save(f"{row.pk.hex}.{row.kind}", ContentFile(content), save=False)
        row.sealed = False
        row.save()
        transaction.on_commit(lambda storage=storage, former=former: storage.delete(former))


def take_draft_files(draft: UUID, petition: PetitionRow, *, sealed: bool) -> None:
    """Give the files of a draft to the petition that was made of it."""
    AttachmentRow.objects.filter(draft_id=draft).update(draft=None, petition=petition)
    if sealed:
        seal_attachments(petition)


def delete_file(row: AttachmentRow) -> None:
    """Take the file itself away, once the transaction that forgets it has committed."""
    storage, name = row.file.storage, row.file.name
    transaction.on_commit(lambda: storage.delete(name))
