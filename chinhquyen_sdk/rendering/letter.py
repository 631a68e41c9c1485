"""A letter as PDF, as HTML for the preview and as plain text for messages and the loudspeaker."""

from __future__ import annotations

from html import escape
from typing import Any

from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.form import MOTTO, NATION
from chinhquyen_sdk.domain.letters.occasions import PaperFormat
from chinhquyen_sdk.domain.letters.spoken import spoken

from . import press
from .card_size import fitting_size
from .qr import qr_svg
from .sheet import card_head_html, foot_html, head_html, lines_html

_AS_IT_IS = {
    "agency",
    "heading",
    "subject",
    "addressee",
    "address",
    "authority",
    "signer",
    "signed_note",
    "recipients",
    "link_note",
    "format",
    "look",
}


def letter_pdf(document: LetterDocument) -> bytes:
    """Return the letter as PDF/A-2a and PDF/UA-1, on A4 or on a card; same document, same bytes."""
    form = "card.typ" if document.format is PaperFormat.CARD else "letter.typ"
    return press.pdf(form, words_of(document), document.day)


def words_of(document: LetterDocument) -> dict[str, Any]:
    """Return what the Typst forms print."""
    return {
        "title": ": ".join(filter(None, (document.heading, document.subject))),
        "size": fitting_size(document.paragraphs),
        "quiet_number": document.quiet_number,
        "nation": NATION,
        "motto": MOTTO,
        "number": document.number_line,
        "place": document.place_line,
        "draft": document.draft,
        "body": document.paragraphs,
        "qr": qr_svg(document.link) if document.link else None,
        **document.model_dump(mode="json", include=_AS_IT_IS),
    }


def letter_html(document: LetterDocument) -> str:
    """Return the letter as one ``<article class="cq-letter">``; every word escaped, no inline style."""
    card = document.format is PaperFormat.CARD
    dress = f" cq-letter-card cq-letter-{document.look}" if card else ""
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in document.paragraphs)
    return (
        f'<article class="cq-letter{dress}" lang="vi">{card_head_html(document) if card else head_html(document)}'
        f'<h2 class="cq-letter-title">{lines_html(document.heading, document.subject)}</h2>'
        f'<p class="cq-letter-to">Kính gửi: <strong>{escape(document.addressee)}</strong>'
        f"{'<br>' + escape(document.address) if document.address and not card else ''}</p>"
        f'<div class="cq-letter-body">{body}</div>{foot_html(document)}</article>'
    )


def letter_text(document: LetterDocument) -> str:
    """Return the letter as plain text, paragraphs parted by blank lines."""
    head = [line for line in (document.number_line, document.place_line) if line]
    signature = "\n".join([*document.authority, document.signer])
    return "\n\n".join(
        [
            "\n".join([*document.agency, *head]),
            "\n".join(filter(None, (document.heading, document.subject))),
            "\n".join(filter(None, (f"Kính gửi: {document.addressee}", document.address))),
            *document.paragraphs,
            signature.strip(),
        ]
    )


def letter_script(document: LetterDocument) -> str:
    """Return the letter for the loudspeaker: what is read and no more, numbers and days as words."""
    read = (
        document.heading.capitalize(),
        f"Kính gửi {document.addressee}",
        *document.paragraphs,
        document.signer,
    )
    return "\n\n".join(spoken(words) for words in read if words) + "\n"
