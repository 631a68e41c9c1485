"""Progress, photographs, documents and what people gave: one verb each."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import Any
from uuid import UUID

from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import projects as law
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.projects import AddGift, Gift, Progress, ReportProgress, SpendGift, events
from chinhquyen_sdk.domain.projects.acts import HOUSE, past
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.files.lighter import lighten
from chinhquyen_sdk.host.files.pictures import drawn_anew
from chinhquyen_sdk.host.privacy import look_into, look_through

from ..rows import DocumentRow, GiftRow, PhotoRow, ProgressRow, ProjectRow
from .keeping import keep, locked, now

_MOST_PHOTOS = 60
_MOST_DOCUMENTS = 40


@transaction.atomic
def report_progress(
    site: Site, code: str, wish: ReportProgress, *, actor: Actor, at: datetime | None = None
) -> Progress:
    """Write down how far a project is."""
    row = locked(site, code)
    look_through(site, wish.told, checked=wish.checked)
    outcome = law.report_progress(row.record(), wish, actor=actor, at=now(at))
    keep(site, row, outcome.project, now(at))
    ProgressRow.objects.create(site=site, **ProgressRow.values_of(outcome.progress))
    journal.record(site, outcome.event)
    return outcome.progress


@transaction.atomic
def add_gift(site: Site, code: str, wish: AddGift, *, actor: Actor, at: datetime | None = None) -> Gift:
    """Write down what people gave."""
    look_through(site, wish.told, checked=wish.checked)
    return _keep_gift(site, code, partial(law.add_gift, wish=wish), actor, now(at))


@transaction.atomic
def spend_gift(site: Site, code: str, wish: SpendGift, *, actor: Actor, at: datetime | None = None) -> Gift:
    """Write down what people's money went to."""
    look_through(site, wish.told, checked=wish.checked)
    return _keep_gift(site, code, partial(law.spend_gift, wish=wish), actor, now(at))


def _keep_gift(site: Site, code: str, act: partial[law.GiftOutcome], actor: Actor, at: datetime) -> Gift:
    row = locked(site, code)
    outcome = act(row.record(), actor=actor, at=at)
    keep(site, row, outcome.project, at)
    GiftRow.objects.create(site=site, **GiftRow.values_of(outcome.gift))
    journal.record(site, outcome.event)
    return outcome.gift


@transaction.atomic
def add_photo(
    site: Site,
    code: str,
    photo: CleanFile,
    alt: str,
    taken_on: date,
    *,
    actor: Actor,
    at: datetime | None = None,
) -> None:
    """Keep a photograph, drawn anew; the same one twice is one."""
    past("taken_on", taken_on, now(at))
    row = locked(site, code)
    known = PhotoRow.objects.filter(site=site, project=row)
    if known.count() >= _MOST_PHOTOS:
        text = f"Nhiều nhất {_MOST_PHOTOS} ảnh cho một dự án."
        raise Refused(text, basis=HOUSE, code="too_many_photos", field="pictures")
    drawn = drawn_anew(photo)
    if known.filter(sha256=drawn.sha256).exists():
        return
    picture = PhotoRow(site=site, project=row, alt=alt, taken_on=taken_on, sha256=drawn.sha256)
    picture.width, picture.height = drawn.width, drawn.height
    picture.file.save(f"{picture.pk.hex}.jpg", ContentFile(drawn.large), save=False)
    picture.small.save(f"{picture.pk.hex}-nho.jpg", ContentFile(drawn.small), save=False)
    picture.save()
    lighten(picture.file, picture.small)
    journal.record(site, events.ProjectPhotoAdded(**_frame(row, actor, at)))


@transaction.atomic
def remove_photo(site: Site, code: str, photo: UUID, *, actor: Actor, at: datetime | None = None) -> None:
    """Take a photograph away: somebody in it asked for that, or it was the wrong one."""
    row = PhotoRow.objects.filter(site=site, project__code=code, pk=photo).first()
    if row is None:
        return
    journal.record(site, events.ProjectPhotoRemoved(**_frame(row.project, actor, at)))
    gone = [(each.storage, each.name) for each in (row.file, row.small)]
    row.delete()
    transaction.on_commit(lambda: [storage.delete(name) for storage, name in gone], robust=True)


@transaction.atomic
def add_document(
    site: Site, code: str, title: str, *, url: str = "", file: CleanFile | None = None, checked: bool = False,
    actor: Actor, at: datetime | None = None,
) -> None:  # fmt: skip
    """Keep a document: an address, or a file that was looked through for people."""
    row = locked(site, code)
    known = DocumentRow.objects.filter(site=site, project=row)
    if not url and file is None:
        raise Refused("Mời ghi địa chỉ hoặc chọn tệp.", basis=HOUSE, code="no_document", field="url")
    if known.count() >= _MOST_DOCUMENTS:
        text = f"Nhiều nhất {_MOST_DOCUMENTS} tài liệu cho một dự án."
        raise Refused(text, basis=HOUSE, code="too_many_documents", field="files")
    look_through(site, title, checked=checked)
    kept = DocumentRow(site=site, project=row, title=title, url=url)
    if file is not None:
        if known.filter(sha256=file.sha256).exists():
            return
        look_into(site, file, checked=checked)
        kept.name, kept.kind, kept.content_type = file.name, file.kind, file.content_type
        kept.size, kept.sha256 = file.size, file.sha256
        kept.file.save(file.stored_name, file.content, save=False)
    kept.save()
    journal.record(site, events.ProjectDocumentAdded(document=title, **_frame(row, actor, at)))


@transaction.atomic
def remove_document(
    site: Site, code: str, document: UUID, *, actor: Actor, at: datetime | None = None
) -> None:
    """Take a document away."""
    row = DocumentRow.objects.filter(site=site, project__code=code, pk=document).first()
    if row is None:
        return
    gone = events.ProjectDocumentRemoved(document=row.title, **_frame(row.project, actor, at))
    journal.record(site, gone)
    if row.file:
        transaction.on_commit(partial(row.file.storage.delete, row.file.name), robust=True)
    row.delete()


def _frame(row: ProjectRow, actor: Actor, at: datetime | None) -> dict[str, Any]:
    return {"at": now(at), "actor": actor, "subject": row.pk, "code": row.code, "title": row.title}
