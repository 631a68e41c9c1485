"""Everything that writes, one verb each: row and event in one transaction."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk import Actor, Refused, SiteRef, find_personal_data
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.days import today

from .records import Note, NoteWritten, WriteNote
from .rows import NoteRow, TotalRow

HOUSE = "quy tắc của nền tảng: lời nhắn ai cũng đọc được"


@transaction.atomic
def write_note(site: Site, wish: WriteNote, *, actor: Actor) -> Note:
    """Put a notice on the site; written twice it stands once. Raises ``Refused`` for personal data."""
    if find_personal_data(wish.text):
        raise Refused(
            "Lời nhắn có thông tin riêng của người dân. Mời viết lại.",
            basis=HOUSE,
            code="personal",
            field="text",
        )
    note = Note(id=uuid4(), **wish.model_dump())
    row, new = NoteRow.objects.get_or_create(site=site, on=wish.on, text=wish.text, defaults={"id": note.id})
    if not new:
        return row.record()  # type: ignore[no-any-return]
    TotalRow.objects.get_or_create(site=site, year=wish.on.year)
    TotalRow.objects.filter(site=site, year=wish.on.year).update(notes=F("notes") + 1)
    journal.record(site, NoteWritten(at=timezone.now(), actor=actor, subject=note.id))
    return note


def load_demo(ref: SiteRef) -> None:
    """Write three invented notices."""
    site = Site.objects.get(pk=ref.id)
    for days, text in enumerate(
        ("Sáng mai cúp nước Tổ 3.", "Tối nay họp xóm ở nhà văn hóa.", "Thứ Bảy tiêm cho trẻ.")
    ):
        note = WriteNote(text=text, on=today() - timedelta(days=days))
        write_note(site, note, actor=Actor.system())
