"""Reading letters. Every question names its site first."""

from __future__ import annotations

from .due import OpenLetter, open_letters
from .letters import about, letter, sent_about, shown
from .life_events import DayLine, day_list, life_event, life_events, not_written, unwritten
from .lists import PER_PAGE, Entry, book, waiting
from .office import office
from .wishes import said_by, wishes

__all__ = [
    "PER_PAGE",
    "DayLine",
    "Entry",
    "OpenLetter",
    "about",
    "book",
    "day_list",
    "letter",
    "life_event",
    "life_events",
    "not_written",
    "office",
    "open_letters",
    "said_by",
    "sent_about",
    "shown",
    "unwritten",
    "waiting",
    "wishes",
]
