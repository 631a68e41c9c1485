"""A letter as PDF, as HTML for the preview and as plain text for messages and the loudspeaker."""

from __future__ import annotations

from html import escape
from typing import Any

from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.form import MOTTO, NATION

from . import press
from .qr import qr_svg
from .sheet import foot_html, head_html, lines_html

_AS_IT_IS = {
    "agency",
    "heading",
    "subject",
    "addressee",
    "address",
    "authority",
    "signer",
    "recipients",
    "link_note",
}


def letter_pdf(document: LetterDocument) -> bytes:
    """Return the letter as PDF/A-2a on A4; fonts embedded, text extractable, same document same bytes."""
    return press.pdf("letter.typ", _words(document), document.day)


def _words(document: LetterDocument) -> dict[str, Any]:
    return {
        "title": f"{document.heading}: {document.subject}",
        "nation": NATION,
        "motto": MOTTO,
        "number": document.number_line,
        "place": document.place_line,
        "draft": document.draft,
        "body": document.paragraphs,
        "qr": qr_svg(document.link) if document.link else None,
        **document.model_dump(include=_AS_IT_IS),
    }


def letter_html(document: LetterDocument) -> str:
    """Return the letter as one ``<article class="cq-letter">``; every word escaped, no inline style."""
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in document.paragraphs)
    return (
        f'<article class="cq-letter" lang="vi">{head_html(document)}'
        f'<h2 class="cq-letter-title">{lines_html(document.heading, document.subject)}</h2>'
        f'<p class="cq-letter-to">Kính gửi: <strong>{escape(document.addressee)}</strong>'
        f"{'<br>' + escape(document.address) if document.address else ''}</p>"
        f'<div class="cq-letter-body">{body}</div>{foot_html(document)}</article>'
    )


def letter_text(document: LetterDocument) -> str:
    """Return the letter as plain text, paragraphs parted by blank lines."""
    head = [line for line in (document.number_line, document.place_line) if line]
    signature = "\n".join([*document.authority, document.signer])
    return "\n\n".join(
        [
            "\n".join([*document.agency, *head]),
            f"{document.heading}\n{document.subject}",
            "\n".join(filter(None, (f"Kính gửi: {document.addressee}", document.address))),
            *document.paragraphs,
            signature.strip(),
        ]
    )
