"""A letter among people as DOCX: half a sheet, lying."""

from __future__ import annotations

from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.occasions import Look

from .card_size import fitting_size
from .word_sheet import beside, p, package, picture, piece

# Title, frame, kind of line: the colours of card.typ.
_DRESS = {
    Look.FESTIVE: ("9B2C1F", "C9A24B", "double"),
    Look.WARM: ("1F5E3A", "1F5E3A", "single"),
    Look.MOURNING: ("000000", "4C544F", "single"),
    Look.OFFICE: ("000000", "4C544F", "single"),
}
_INSIDE = 9412  # 166 mm
_PLAIN = '<w:r><w:t xml:space="preserve">'


def card_docx(document: LetterDocument) -> bytes:
    """Return the card as DOCX for Word and LibreOffice; the same document gives the same bytes."""
    colour, frame, line = _DRESS[document.look]
    half = _INSIDE // 2
    size = fitting_size(document.paragraphs)
    head = beside(
        (5400, _INSIDE - 5400),
        (p("CardHead", " ".join(document.agency)), p("CardPlace", document.place_line)),
    )
    title = _dressed(p("CardTitle", document.heading), f'<w:color w:val="{colour}"/>')
    draft = p("Draft", "DỰ THẢO") if document.draft else ""
    # Half a point smaller than on the card of the press: Word's lines are a little wider apart.
    body = _dressed(
        "".join(p("CardBody", words) for words in document.paragraphs), f'<w:sz w:val="{int(size * 2) - 1}"/>'
    )
    foot = beside((half, _INSIDE - half), (_seal(document), _signature(document)))
    section = piece("card_section.xml").replace("COLOUR", frame).replace("LINE", line)
    return package(
        document,
        f"{head}{draft}{title}{p('CardTo', ('Kính gửi: ', document.addressee))}{body}{foot}{_end()}{section}",
    )


def _dressed(paragraph: str, dress: str) -> str:
    return paragraph.replace(_PLAIN, f'<w:r><w:rPr>{dress}</w:rPr><w:t xml:space="preserve">')


def _seal(document: LetterDocument) -> str:
    code = picture(document.link_note).replace("864000", "648000") if document.link else ""  # 18 mm, not 24
    words = "".join(p("CardSeal", line) for line in (document.quiet_number, document.link_note) if line)
    return p("CardSeal", "") + code + (words or p("CardSeal", ""))


def _signature(document: LetterDocument) -> str:
    lines = 1 if document.signed_note else 3
    note = p("SignNote", document.signed_note) if document.signed_note else ""
    empty = p("CardSign", "")
    authority = "".join(p("CardSign", line) for line in document.authority)
    return empty + authority + empty * lines + note + p("CardSign", document.signer)


def _end() -> str:
    """Return the paragraph a table must be followed by, as low as can be: it may not open a second card."""
    return '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
