"""Reading letters. Every question names its site first."""

from __future__ import annotations

from .batches import Pile, pile_file, piles, to_print
from .book import BOOKS, BookLine, BookPage, book, books, export_book
from .due import OpenLetter, open_letters, unsent
from .importing import BroughtList, Outlook, brought_list, brought_table, lists_taken, outlook
from .letters import about, letter, sent_about, shown
from .life_events import DayLine, day_list, life_event, life_event_page, moment_of, not_written, unwritten
from .lists import PER_PAGE, Entry, next_to_approve, waiting
from .offers import channels_of, renderers_of
from .office import office
from .signing import can_sign, signature, signed_pdf
from .templates import form_of, known_templates, template_of, templates_of
from .ways import addresses_of, attempts_on, next_way, ways
from .wishes import said_by, wishes_about, wishes_noted
from .wordings import LayerState, Standing, Version, standing, standings, version, versions, wording_row

__all__ = [
    "BOOKS",
    "PER_PAGE",
    "BookLine",
    "BookPage",
    "BroughtList",
    "DayLine",
    "Entry",
    "LayerState",
    "OpenLetter",
    "Outlook",
    "Pile",
    "Standing",
    "Version",
    "about",
    "addresses_of",
    "attempts_on",
    "book",
    "books",
    "brought_list",
    "brought_table",
    "can_sign",
    "channels_of",
    "day_list",
    "export_book",
    "form_of",
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
    "pile_file",
    "piles",
    "renderers_of",
    "said_by",
    "sent_about",
    "shown",
    "signature",
    "signed_pdf",
    "standing",
    "standings",
    "template_of",
    "templates_of",
    "to_print",
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
