"""Photographs, drawn anew, and papers of the office."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.supervision import events
from chinhquyen_sdk.domain.supervision.house import HOUSE
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.files.lighter import lighten
from chinhquyen_sdk.host.files.pictures import drawn_anew
from chinhquyen_sdk.host.privacy import check_line, own_facts

from ..rows import FileRow, PhotoRow
from .keeping import now

MOST_PHOTOS = 12


@transaction.atomic
def add_photo(
    site: Site,
    subject: UUID,
    photo: CleanFile,
    alt: str,
    *,
    shown: bool = False,
    actor: Actor,
    at: datetime | None = None,
) -> None:
    """Keep a photograph without what its file hides; the same one twice is one. ``shown``: at once, so its
    words are looked at."""
    if shown:
        check_line(alt, "alt", own_facts(site))
    known = PhotoRow.objects.filter(site=site, subject=subject)
    if known.count() >= MOST_PHOTOS:
        text = f"Nhiều nhất {MOST_PHOTOS} ảnh cho một việc."
        raise Refused(text, basis=HOUSE, code="too_many_photos", field="pictures")
    drawn = drawn_anew(photo)
    if known.filter(sha256=drawn.sha256).exists():
        return
    picture = PhotoRow(site=site, subject=subject, alt=alt[:250], sha256=drawn.sha256, shown=shown)
    picture.width, picture.height = drawn.width, drawn.height
    picture.file.save(f"{picture.pk.hex}.jpg", ContentFile(drawn.large), save=False)
    picture.small.save(f"{picture.pk.hex}-nho.jpg", ContentFile(drawn.small), save=False)
    picture.save()
    lighten(picture.file, picture.small)
    journal.record(site, events.PhotoAdded(shown=shown, subject=subject, actor=actor, at=now(at)))


@transaction.atomic
def show_photos(site: Site, subject: UUID, *, shown: bool) -> None:
    """Let the photographs of a thing be seen by everybody, or take them back."""
    PhotoRow.objects.filter(site=site, subject=subject).update(shown=shown)


@transaction.atomic
def remove_photo(site: Site, subject: UUID, photo: UUID, *, actor: Actor, at: datetime | None = None) -> None:
    """Take a photograph away: somebody in it asked for that, or it was the wrong one."""
    row = PhotoRow.objects.filter(site=site, subject=subject, pk=photo).first()
    if row is None:
        return
    journal.record(site, events.PhotoRemoved(shown=row.shown, subject=subject, actor=actor, at=now(at)))
    gone = [(each.storage, each.name) for each in (row.file, row.small)]
    row.delete()
    transaction.on_commit(lambda: [storage.delete(name) for storage, name in gone], robust=True)


@transaction.atomic
def add_file(site: Site, subject: UUID, file: CleanFile) -> None:
    """Keep a paper; the same file twice is one."""
    if FileRow.objects.filter(site=site, subject=subject, sha256=file.sha256).exists():
        return
    kept = FileRow(site=site, subject=subject, name=file.name, kind=file.kind, content_type=file.content_type,
                   size=file.size, sha256=file.sha256)  # fmt: skip
    kept.file.save(file.stored_name, file.content, save=False)
    kept.save()
