"""Forgetting what the law no longer asks to keep."""

from __future__ import annotations

import logging
from datetime import datetime

from django.db import transaction

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import Petition
from chinhquyen_sdk.domain.reception.acts import purge_petition

from ..rows import AttachmentRow, FingerprintRow, GrantRow, IdentityRow, PetitionRow, SupplementRow
from .attaching import delete_file
from .drafts import purge_drafts
from .keeping import keep, now

log = logging.getLogger("chinhquyen.reception")
_AT_ONCE = 200


def purge(moment: datetime | None = None) -> int:
    """Forget old drafts, and archived petitions whose year is over; return how many."""
    return purge_drafts(moment) + purge_archived(moment)


def purge_archived(moment: datetime | None = None) -> int:
    """Empty archived petitions after the year of DON-ARCHIVE; code, kind and days stay for the books."""
    today = local_day(now(moment))
    over = (
        PetitionRow.objects.filter(kept_until__lt=today).order_by("kept_until").values_list("pk", flat=True)
    )
    return sum(_forget(pk, now(moment)) for pk in list(over[:_AT_ONCE]))


@transaction.atomic
def _forget(pk: object, moment: datetime) -> int:
    row = PetitionRow.objects.select_for_update().select_related("site").get(pk=pk)
    if row.kept_until is None or row.kept_until >= local_day(moment):
        return 0
    for file in AttachmentRow.objects.filter(petition=row):
        delete_file(file)
        file.delete()
    for rows in (IdentityRow, GrantRow, SupplementRow, FingerprintRow):
        rows.objects.filter(petition=row).delete()
    petition: Petition = keep(row.site, row, purge_petition(row.record(), actor=Actor.system(), at=moment))
    log.info("petition %s: one year after it was archived, its words and names were deleted", petition.code)
    return 1
