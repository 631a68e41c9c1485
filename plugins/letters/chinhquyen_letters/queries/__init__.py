"""Reading letters. Every question names its site first."""

from __future__ import annotations

from .batches import Pile, pile_file, piles, to_print
from .book import BOOKS, BookLine, BookPage, book, books, export_book
from .due import OpenLetter, open_letters, unsent
from .letters import about, letter, sent_about, shown
from .lists import PER_PAGE, Entry, next_to_approve, waiting
from .office import office
from .signing import can_sign, signature, signed_pdf
from .ways import attempts_on, email_of, next_way, ways

__all__ = [
    "BOOKS",
    "PER_PAGE",
    "BookLine",
    "BookPage",
    "Entry",
    "OpenLetter",
    "Pile",
    "about",
    "attempts_on",
    "book",
    "books",
    "can_sign",
    "email_of",
    "export_book",
    "letter",
    "next_to_approve",
    "next_way",
    "office",
    "open_letters",
    "pile_file",
    "piles",
    "sent_about",
    "shown",
    "signature",
    "signed_pdf",
    "to_print",
    "unsent",
    "waiting",
    "ways",
]
