"""What all deeds on a letter share: the row under lock, the next record, the fact."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.letters import events
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import STEPS, LetterMove
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal

from ..queries import form_of
from ..rows import LetterRow
from .words import keep_words

FORM = "Nghị định 30/2020/NĐ-CP"
_WITH_TEMPLATE = (LetterMove.EDIT, LetterMove.CHECK, LetterMove.APPROVE)


def open_letter(site: Site, id: UUID, move: LetterMove) -> tuple[LetterRow, Letter]:
    """Return row and letter, locked until the transaction ends; refuse a move its state does not allow."""
    row = LetterRow.objects.select_for_update().get(site=site, pk=id)
    letter: Letter = row.record()
    if letter.state not in STEPS[move].sources:
        said = letter.state.label.lower()
        raise Refused(f"Thư này {said}, không làm việc đó được nữa.", basis=FORM, code="move_not_open")
    if move in _WITH_TEMPLATE and not form_of(site, letter.template).book:
        text = "Mẫu của thư này thuộc một mô-đun đã tắt hoặc đã gỡ. Mời bật lại mô-đun ấy, hoặc hủy thư."
        raise Refused(text, basis=FORM, code="template_gone")
    return row, letter


def enter(site: Site, letter: Letter, book: str) -> None:
    """Write a new letter, to be numbered in ``book``."""
    LetterRow(site=site, book=book, **LetterRow.values_of(letter)).save(force_insert=True)
    keep_words(site.pk, None, letter)


def numbered(letter: Letter) -> str:
    """Return the letter's number as it stands on it, "Số: 05/TB-UBND"; empty: it has none, or is thư công."""
    document = letter.document
    return document.number_line if document and document.number and document.symbol else ""


def keep(row: LetterRow, letter: Letter, **changes: Any) -> Letter:
    """Write ``letter`` with ``changes`` and return it."""
    before: Letter = row.record()
    changed = Letter.model_validate({**dict(letter), **changes})
    for name, value in LetterRow.values_of(changed).items():
        setattr(row, name, value)
    row.save()
    keep_words(row.site_id, before, changed)
    return changed


def record(
    site: Site, letter: Letter, kind: type[events.LetterEvent], actor: Actor, at: datetime | None, **more: Any
) -> None:
    """Write down what happened to ``letter``; it stands on the timeline of its case."""
    frame = {"at": at or timezone.now(), "actor": actor, "subject": letter.about}
    told = {**frame, "template": letter.template}
    journal.record(site, kind(letter=letter.id, title=form_of(site, letter.template).label, **told, **more))
