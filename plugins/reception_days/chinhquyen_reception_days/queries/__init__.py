"""Reading the calendar, the queue and the book. Every question names its site first."""

from __future__ import annotations

from .book import (
    BookPage,
    book,
    corrections,
    count_book,
    due_entries,
    entry_by_id,
    entry_of,
    export_book,
    year_lines,
)
from .calendar import Turn, calendar, coming, day, free_turns, history, online_days, plan, today_day, turns
from .hall import Hall, hall, in_order, unwritten
from .indicators import indicator_figures, indicator_rows
from .personal import personal_records
from .visit import about, handed, visit_by_code, visit_by_secret, visits_of

__all__ = [
    "BookPage",
    "Hall",
    "Turn",
    "about",
    "book",
    "calendar",
    "coming",
    "corrections",
    "count_book",
    "day",
    "due_entries",
    "entry_by_id",
    "entry_of",
    "export_book",
    "free_turns",
    "hall",
    "handed",
    "history",
    "in_order",
    "indicator_figures",
    "indicator_rows",
    "online_days",
    "personal_records",
    "plan",
    "today_day",
    "turns",
    "unwritten",
    "visit_by_code",
    "visit_by_secret",
    "visits_of",
    "year_lines",
]  # fmt: skip
