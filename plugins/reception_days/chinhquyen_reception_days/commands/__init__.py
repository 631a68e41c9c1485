"""Everything that changes the calendar, a visit or the book, one verb each."""

from __future__ import annotations

from .booking import Booked, book_visit, cancel_visit, move_visit, register_visit
from .calendar import (
    add_day,
    cancel_day,
    change_day,
    extend_calendar,
    keep_plan,
    record_notice,
    record_recording,
    record_test,
)
from .demo import load_demo
from .hall import arrive, call, call_next, finish, skip
from .keeping import keep_house
from .mailing import tell_of_change, write_to
from .showing import standing_texts
from .writing import (
    answer_visit,
    conclude_visit,
    correct_entry,
    issue_notice,
    note_petition,
    refuse_visit,
    write_entry,
)

__all__ = [
    "Booked", "add_day", "answer_visit", "arrive", "book_visit", "call", "call_next", "cancel_day", "cancel_visit",
    "change_day", "conclude_visit", "correct_entry", "extend_calendar", "finish", "issue_notice", "keep_house", "keep_plan",
    "load_demo", "move_visit", "note_petition", "record_notice", "record_recording", "record_test", "refuse_visit",
    "register_visit", "skip", "standing_texts", "tell_of_change", "write_entry", "write_to",
]  # fmt: skip
