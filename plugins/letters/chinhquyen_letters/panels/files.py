"""A letter as a file, of every kind that a module can draw."""

from __future__ import annotations

import logging

from django.http import Http404, HttpResponse
from wagtail.models import Site

from chinhquyen_sdk import rendering
from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.hooks import LetterRenderer

from .. import queries

log = logging.getLogger("chinhquyen.letters")
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def own_renderers() -> list[LetterRenderer]:
    """Return the kinds of file every letter can be had as."""
    return [
        LetterRenderer(
            "pdf", "Bản PDF", "pdf", "application/pdf", rendering.letter_pdf, inline=True, signed=True
        ),
        LetterRenderer("docx", "Bản Word", "docx", _WORD, rendering.letter_docx),
        LetterRenderer("html", "Trang HTML", "html", "text/html; charset=utf-8", _page),
        LetterRenderer("txt", "Chữ thường", "txt", "text/plain; charset=utf-8", _text),
    ]


def _page(document: LetterDocument) -> bytes:
    return rendering.letter_page(document).encode()


def _text(document: LetterDocument) -> bytes:
    return rendering.letter_text(document).encode()


def kinds_of(site: Site, document: LetterDocument) -> list[LetterRenderer]:
    """Return the kinds of file this letter can be had as, ours first."""
    return [one for one in queries.renderers_of(site).values() if _fits(one, document)]


def _fits(renderer: LetterRenderer, document: LetterDocument) -> bool:
    try:
        return bool(renderer.fits(document))
    except Exception as error:  # noqa: BLE001 - a page must draw without the broken kind of file
        log.warning("letter renderer %s failed: %s", renderer.slug, type(error).__name__)
        return False


def file_name(letter: Letter) -> str:
    """Return "05-TB-UBND" for letter 05/TB-UBND, "thu-05" for a card; a draft is called by its petition, if it has one."""
    document = letter.document
    if document is None or document.number is None:
        return "-".join(filter(None, ("du-thao", letter.about_code)))
    if not document.symbol:
        return f"thu-{document.number:02d}"
    return f"{document.number:02d}-{document.symbol}".replace("/", "-")


def file_response(site: Site, letter: Letter, kind: str) -> HttpResponse:
    """Return ``letter`` as a file of ``kind``, 404 where there is no such; a signed one as it was signed. No cache keeps it."""
    document = queries.shown(site, letter)
    known = next((one for one in kinds_of(site, document) if one.slug == kind), None)
    if known is None:
        raise Http404
    signed = queries.signed_pdf(site, letter.id) if known.signed else None
    disposition = (
        f'{"inline" if known.inline else "attachment"}; filename="{file_name(letter)}.{known.suffix}"'
    )
    return HttpResponse(
        signed or known.render(document),
        content_type=known.content_type,
        headers={"Content-Disposition": disposition, "Cache-Control": "private, no-store"},
    )
