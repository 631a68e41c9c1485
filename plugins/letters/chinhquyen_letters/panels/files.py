"""A letter as a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from django.http import Http404, HttpResponse

from chinhquyen_sdk import rendering
from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.records import Letter


class Kind(NamedTuple):
    """One kind of file: what it is called on the wire, how it opens, who draws it."""

    content_type: str
    disposition: str
    draw: Callable[[LetterDocument], bytes]


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
KINDS = {
    "pdf": Kind("application/pdf", "inline", rendering.letter_pdf),
    "docx": Kind(_WORD, "attachment", rendering.letter_docx),
}


def file_name(letter: Letter) -> str:
    """Return "05-TB-UBND" for letter 05/TB-UBND; a draft is called by its petition."""
    document = letter.document
    if document is None or document.number is None:
        return f"du-thao-{letter.about_code}"
    return f"{document.number:02d}-{document.symbol}".replace("/", "-")


def file_response(
    letter: Letter, document: LetterDocument, kind: str, *, signed: bytes | None = None
) -> HttpResponse:
    """Return ``document`` as "pdf" or "docx", 404 for another kind; ``signed`` goes out as it was signed. No cache keeps it."""
    if kind not in KINDS:
        raise Http404
    known = KINDS[kind]
    disposition = f'{known.disposition}; filename="{file_name(letter)}.{kind}"'
    return HttpResponse(
        signed or known.draw(document),
        content_type=known.content_type,
        headers={"Content-Disposition": disposition, "Cache-Control": "private, no-store"},
    )
