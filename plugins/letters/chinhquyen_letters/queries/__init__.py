"""Reading letters. Every question names its site first."""

from __future__ import annotations

from .approving import LOOKED_AT, Approval, approvals, kinds_to_look_at, to_look_at
from .batches import Pile, pile, pile_file, piles, to_print, to_reprint
from .book import BOOKS, BookLine, BookPage, book, books, export_book
from .due import OpenLetter, open_letters, unsent
from .importing import LOOKED_THROUGH, BroughtList, Outlook, brought_list, brought_table, lists_taken, outlook
from .letters import about, letter, sent_about, shown
from .life_events import DayLine, day_list, life_event, life_event_page, not_written, unwritten
from .lists import PER_PAGE, Entry, next_to_approve, waiting
from .office import office
from .signing import signature, signed_pdf, signing_key
from .templates import template_of, templates_of
from .ways import attempts_on, email_of, next_way, ways
from .wishes import said_by, wishes_noted

__all__ = [
    "BOOKS",
    "LOOKED_AT",
    "LOOKED_THROUGH",
    "PER_PAGE",
    "Approval",
    "BookLine",
    "BookPage",
    "BroughtList",
    "DayLine",
    "Entry",
    "OpenLetter",
    "Outlook",
    "Pile",
    "about",
    "approvals",
    "attempts_on",
    "book",
    "books",
    "brought_list",
    "brought_table",
    "day_list",
    "email_of",
    "export_book",
    "kinds_to_look_at",
    "letter",
    "life_event",
    "life_event_page",
    "lists_taken",
    "next_to_approve",
    "next_way",
    "not_written",
    "office",
    "open_letters",
    "outlook",
    "pile",
    "pile_file",
    "piles",
    "said_by",
    "sent_about",
    "shown",
    "signature",
    "signed_pdf",
    "signing_key",
    "template_of",
    "templates_of",
    "to_look_at",
    "to_print",
    "to_reprint",
    "unsent",
    "unwritten",
    "waiting",
    "ways",
    "wishes_noted",
]
