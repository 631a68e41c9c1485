"""Reading letters. Every question names its site first."""

from __future__ import annotations

from .due import OpenLetter, open_letters, unsent
from .letters import about, letter, sent_about, shown
from .lists import PER_PAGE, Entry, book, next_to_approve, waiting
from .office import office
from .ways import attempts_on, email_of, next_way, ways

__all__ = [
    "PER_PAGE",
    "Entry",
    "OpenLetter",
    "about",
    "attempts_on",
    "book",
    "email_of",
    "letter",
    "next_to_approve",
    "next_way",
    "office",
    "open_letters",
    "sent_about",
    "shown",
    "unsent",
    "waiting",
    "ways",
]
