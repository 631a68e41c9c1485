"""Ký số: the approved letter as a PDF that carries the office's digital signature, kept as it was signed."""

from __future__ import annotations

from datetime import datetime

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk import rendering
from chinhquyen_sdk.domain.letters.commands import SignLetter
from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.events import LetterSigned
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import STEPS, LetterMove
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.rendering.signing import BASIS
from chinhquyen_sdk.rendering.signing import sign_letter as signed

from ..queries.signing import signing_key
from .keeping import keep, open_letter, record


@transaction.atomic
def sign_letter(site: Site, wish: SignLetter, *, actor: Actor, at: datetime | None = None) -> Letter:
    """Sign the frozen document with the commune's own key; refused when there is none or it fails."""
    row, letter = open_letter(site, wish.letter, LetterMove.SIGN)
    document: LetterDocument | None = letter.document
    if document is None:
        raise Refused("Thư này chưa có văn bản đã duyệt.", basis=BASIS, code="no_document")
    when = at or timezone.now()
    drawn = document.model_copy(update={"signed_note": f"Ký số ngày {when:%d/%m/%Y}"})
    pdf = signed(rendering.letter_pdf(drawn), *_key(site), reason=document.subject, place=document.place)
    row.signed_pdf.save(f"{row.pk.hex}.pdf", ContentFile(pdf), save=False)
    done = keep(row, letter, state=STEPS[LetterMove.SIGN].target, document=drawn)
    record(site, done, LetterSigned, actor, when)
    return done


def _key(site: Site) -> tuple[bytes, str]:
    path = signing_key(site)
    if path is None:
        raise Refused("Máy chủ chưa có chứng thư ký số của xã, phường này.", basis=BASIS, code="key_missing")
    word = path.with_suffix(".password")
    return path.read_bytes(), word.read_text("utf-8").strip() if word.is_file() else ""
