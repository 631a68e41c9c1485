"""Reading letters. Every question names its site first."""

from __future__ import annotations

from .due import OpenLetter, open_letters
from .importing import BroughtList, Outlook, brought_list, brought_table, lists_taken, outlook
from .letters import about, letter, sent_about, shown
from .life_events import DayLine, day_list, life_event, life_event_page, not_written, unwritten
from .lists import PER_PAGE, Entry, book, waiting
from .office import office
from .wishes import said_by, wishes_noted

__all__ = [
    "PER_PAGE",
    "BroughtList",
    "DayLine",
    "Entry",
    "OpenLetter",
    "Outlook",
    "about",
    "book",
    "brought_list",
    "brought_table",
    "day_list",
    "letter",
    "life_event",
    "life_event_page",
    "lists_taken",
    "not_written",
    "office",
    "open_letters",
    "outlook",
    "said_by",
    "sent_about",
    "shown",
    "unwritten",
    "waiting",
    "wishes_noted",
]
