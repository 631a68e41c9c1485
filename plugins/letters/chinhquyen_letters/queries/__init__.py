"""Reading letters. Every question names its site first."""

from __future__ import annotations

from .due import OpenLetter, open_letters
from .letters import about, letter, sent_about, shown
from .lists import PER_PAGE, Entry, book, waiting
from .office import office

__all__ = [
    "PER_PAGE",
    "Entry",
    "OpenLetter",
    "about",
    "book",
    "letter",
    "office",
    "open_letters",
    "sent_about",
    "shown",
    "waiting",
]
