"""Photographs: made small, parted from where they were taken, shown to nobody before an officer let them out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import QuerySet
from wagtail.models import Site

from chinhquyen_sdk.domain.feedback import FieldReport, show_photo
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.files.lighter import lighten
from chinhquyen_sdk.host.files.pictures import drawn_anew

from ..module import DAYS_KEPT
from ..rows import PhotoRow, ReportRow
from .keeping import now

MOST = 4
_FORGET = timedelta(days=DAYS_KEPT["unsent_photos"])


def keep_photos(site: Site, uploads: Iterable[CleanFile], draft: UUID | None) -> UUID | None:
    """Keep ``uploads`` for a report that is still being written; return the key of the draft they belong to."""
    given = list(uploads)
    if not given:
        return draft
    draft = draft or uuid4()
    room = MOST - PhotoRow.objects.filter(site=site, draft=draft).count()
    for upload in given[: max(room, 0)]:
        store_photo(site, upload, draft=draft)
    return draft


def store_photo(site: Site, upload: CleanFile, *, report: ReportRow | None = None, draft: UUID | None = None,
                after: bool = False, released: bool = False) -> PhotoRow:  # fmt: skip
    """Keep one photograph, drawn anew in two sizes: nothing hidden in the file survives that."""
    drawn = drawn_anew(upload)
    row = PhotoRow(site=site, report=report, draft=draft, after=after, released=released, width=drawn.width,
                   height=drawn.height, sha256=drawn.sha256)  # fmt: skip
    row.file.save(f"{row.pk.hex}.jpg", ContentFile(drawn.large), save=False)
    row.small.save(f"{row.pk.hex}-nho.jpg", ContentFile(drawn.small), save=False)
    row.save()
    lighten(row.file, row.small)
    return row


def take_photos(site: Site, draft: UUID | None, report: ReportRow) -> int:
    """Give the photographs of a draft to its report and return how many they are."""
    if draft is None:
        return 0
    return int(PhotoRow.objects.filter(site=site, draft=draft, report=None).update(report=report, draft=None))


@transaction.atomic
def release_photo(
    site: Site, report: UUID, photo: UUID, *, released: bool, actor: Actor, at: datetime | None = None
) -> bool:
    """Show a photograph to the public, or take it back; False when there is none."""
    row = PhotoRow.objects.select_for_update().filter(site=site, pk=photo, report_id=report).first()
    if row is None:
        return False
    if row.released != released:
        row.released = released
        row.save(update_fields=["released"])
        told: FieldReport = ReportRow.objects.get(site=site, pk=report).record()
        journal.record(site, show_photo(told, shown=released, actor=actor, at=now(at)))
    return True


def unsent(moment: datetime) -> QuerySet[PhotoRow]:
    """Return the photographs of reports that were not sent for some days."""
    old: QuerySet[PhotoRow] = PhotoRow.objects.filter(report=None, created_at__lt=moment - _FORGET)
    return old


def forget_unsent(rows: Iterable[PhotoRow], moment: datetime) -> None:
    """Delete photographs with their files."""
    for row in rows:
        for field in (row.file, row.small):
            field.delete(save=False)
        row.delete()
