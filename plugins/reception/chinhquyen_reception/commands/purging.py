"""Forgetting what the law no longer asks to keep."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import Petition
from chinhquyen_sdk.domain.reception.acts import purge_petition

from ..rows import (
    AttachmentRow,
    DraftRow,
    FingerprintRow,
    GrantRow,
    IdentityRow,
    MailRow,
    PetitionRow,
    SupplementRow,
)
from .attaching import delete_file
from .drafts import KEPT_FOR, discard_draft
from .keeping import keep
from .mailing import KEPT as MAIL_KEPT

log = logging.getLogger("chinhquyen.reception")


def archived(moment: datetime) -> QuerySet[PetitionRow]:
    """Return the archived petitions whose year (DON-ARCHIVE) is over."""
    over: QuerySet[PetitionRow] = PetitionRow.objects.filter(kept_until__lt=local_day(moment))
    return over


def old_drafts(moment: datetime) -> QuerySet[DraftRow]:
    """Return the drafts nobody touched for some days."""
    old: QuerySet[DraftRow] = DraftRow.objects.filter(updated_at__lt=moment - KEPT_FOR)
    return old


def old_mail(moment: datetime) -> QuerySet[MailRow]:
    """Return what was noted of messages some months ago; the messages themselves stay in their folders."""
    old: QuerySet[MailRow] = MailRow.objects.filter(at__lt=moment - MAIL_KEPT, needs_look=False)
    return old


def forget_drafts(rows: Iterable[DraftRow], moment: datetime) -> None:
    """Delete drafts with their files."""
    for row in rows:
        discard_draft(row.site, row.pk)


def forget_archived(rows: Iterable[PetitionRow], moment: datetime) -> None:
    """Empty petitions; code, kind and days stay for the books."""
    for row in rows:
        _forget(row, moment)


def _forget(row: PetitionRow, moment: datetime) -> None:
    for file in AttachmentRow.objects.filter(petition=row):
        delete_file(file)
        file.delete()
    for rows in (IdentityRow, GrantRow, SupplementRow, FingerprintRow):
        rows.objects.filter(petition=row).delete()
    petition: Petition = keep(row.site, row, purge_petition(row.record(), actor=Actor.system(), at=moment))
    log.info("petition %s: one year after it was archived, its words and names were deleted", petition.code)
