"""A letter as DOCX for Word and LibreOffice."""

from __future__ import annotations

from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.occasions import PaperFormat

from .card_docx import card_docx
from .word_sheet import foot, gap, head, p, package, piece, titled


def letter_docx(document: LetterDocument) -> bytes:
    """Return the letter as DOCX for Word and LibreOffice; the same document gives the same bytes."""
    if document.format is PaperFormat.CARD:
        return card_docx(document)
    body = "".join(p("LetterBody", paragraph) for paragraph in document.paragraphs)
    to = p("To", ("Kính gửi: ", document.addressee)) + (p("To", document.address) if document.address else "")
    return package(
        document,
        f"{head(document)}{titled(document)}{to}{body}{gap()}{foot(document)}{piece('section.xml')}",
    )
