"""A petition being written: saved as the sender goes, sent or forgotten."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import FilePetition
from chinhquyen_sdk.host.files import CleanFile, FileProblem, max_files

from ..module import DAYS_KEPT
from ..rows import AttachmentRow, DraftRow, PetitionRow
from .attaching import attach, delete_file, take_draft_files
from .filing import Filed, file_petition

KEPT_FOR = timedelta(days=DAYS_KEPT["drafts"])


def save_draft(site: Site, draft_id: UUID | None, data: dict[str, Any]) -> UUID:
    """Keep ``data`` under ``draft_id``, or under a new id; return the id."""
    row = DraftRow.objects.filter(site=site, pk=draft_id).first() if draft_id else None
    row = row or DraftRow(site=site)
    row.data = data
    row.save()
    return row.pk


def attach_to_draft(site: Site, draft_id: UUID, upload: CleanFile) -> None:
    """Keep one file with a draft. Raises ``FileProblem`` when the draft has as many as are allowed.

    The same file sent again is the same file: its sender got no answer and tapped once more.
    """
    with transaction.atomic():
        draft = DraftRow.objects.select_for_update().get(site=site, pk=draft_id)
        if AttachmentRow.objects.filter(draft=draft, name=upload.name, sha256=upload.sha256).exists():
            return
        if AttachmentRow.objects.filter(draft=draft).count() >= max_files():
            raise FileProblem("too_many", f"Mỗi đơn gửi kèm nhiều nhất {max_files()} tệp.", upload.name)
        attach(site, upload, draft=draft)


@transaction.atomic
def remove_from_draft(site: Site, draft_id: UUID, file_id: UUID) -> None:
    """Take one file out of a draft."""
    row = AttachmentRow.objects.filter(site=site, draft_id=draft_id, pk=file_id).first()
    if row:
        delete_file(row)
        row.delete()


@transaction.atomic
def discard_draft(site: Site, draft_id: UUID) -> None:
    """Forget a draft with its files."""
    for row in AttachmentRow.objects.filter(site=site, draft_id=draft_id):
        delete_file(row)
    DraftRow.objects.filter(site=site, pk=draft_id).delete()


def file_draft(site: Site, draft_id: UUID, wish: FilePetition, *, actor: Actor, once: str) -> Filed:
    """Send a draft: petition, files and the end of the draft in one transaction."""
    with transaction.atomic():
        filed = file_petition(site, wish, actor=actor, once=once)
        row = PetitionRow.objects.get(site=site, code=filed.petition.code)
        take_draft_files(draft_id, row, sealed=filed.petition.kind.identity_protected)
        DraftRow.objects.filter(site=site, pk=draft_id).delete()
    return filed
