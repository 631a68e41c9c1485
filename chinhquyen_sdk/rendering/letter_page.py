"""A letter as a whole HTML page: to look at in a browser, to print from it, to send as a file."""

from __future__ import annotations

import functools
from html import escape
from pathlib import Path

from chinhquyen_sdk.domain.letters.document import LetterDocument

from .letter import letter_html


def letter_page(document: LetterDocument) -> str:
    """Return a page that needs nothing from elsewhere; the article in it is :func:`letter_html`."""
    return (
        '<!doctype html>\n<html lang="vi"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(document.heading)}</title><style>{_style()}</style></head>"
        f"<body><main>{letter_html(document)}</main></body></html>\n"
    )


@functools.cache
def _style() -> str:
    return Path(__file__).with_name("letter_page.css").read_text("utf-8")
