"""Reading letters. Every question names its site first."""

from __future__ import annotations

from .approving import LOOKED_AT, Approval, approvals, kinds_to_look_at, to_look_at
from .batches import Pile, pile, pile_file, piles, to_print, to_reprint
from .book import BOOKS, BookLine, BookPage, book, book_in_use, books, export_book
from .due import OpenLetter, open_letters, unsent
from .finding import LettersFilter, LetterStep, find_letters
from .importing import LOOKED_THROUGH, BroughtList, Outlook, brought_list, brought_table, lists_taken, outlook
from .indicators import indicator_figures, indicator_rows
from .letters import about, letter, sent_about, shown
from .life_events import DayLine, day_list, life_event, life_event_page, moment_of, not_written, unwritten
from .lists import PER_PAGE, Entry, next_to_approve, waiting
from .offers import channels_of, renderers_of
from .office import office
from .personal import personal_records
from .signing import signature, signed_pdf, signing_key
from .templates import form_of, known_templates, template_of, templates_of
from .ways import addresses_of, attempts_on, next_way, ways
from .wishes import said_by, wishes_about, wishes_noted
from .wordings import LayerState, Standing, Version, standing, standings, version, versions, wording_row

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
    "LayerState",
    "LetterStep",
    "LettersFilter",
    "OpenLetter",
    "Outlook",
    "Pile",
    "Standing",
    "Version",
    "about",
    "addresses_of",
    "approvals",
    "attempts_on",
    "book",
    "book_in_use",
    "books",
    "brought_list",
    "brought_table",
    "channels_of",
    "day_list",
    "export_book",
    "find_letters",
    "form_of",
    "indicator_figures",
    "indicator_rows",
    "kinds_to_look_at",
    "known_templates",
    "letter",
    "life_event",
    "life_event_page",
    "lists_taken",
    "moment_of",
    "next_to_approve",
    "next_way",
    "not_written",
    "office",
    "open_letters",
    "outlook",
    "personal_records",
    "pile",
    "pile_file",
    "piles",
    "renderers_of",
    "said_by",
    "sent_about",
    "shown",
    "signature",
    "signed_pdf",
    "signing_key",
    "standing",
    "standings",
    "template_of",
    "templates_of",
    "to_look_at",
    "to_print",
    "to_reprint",
    "unsent",
    "unwritten",
    "version",
    "versions",
    "waiting",
    "ways",
    "wishes_about",
    "wishes_noted",
    "wording_row",
]
