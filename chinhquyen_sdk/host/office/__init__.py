"""The office: one desk for the work of all modules, stand-ins, hand-overs, reminders, the yearly count of villages."""

from __future__ import annotations

from .absences import absences, assignee, keep_absence, remove_absence
from .day import Desk, Who, desk
from .handing_over import give_work, hand_over_of, hand_overs
from .notices import notices, read_all, read_notice, unread
from .people import Officer, officers_of, people_of, works_at
from .reminding import remind, remind_all

__all__ = [
    "Desk", "Officer", "Who", "absences", "assignee", "desk", "give_work", "hand_over_of", "hand_overs", "keep_absence",
    "notices", "officers_of", "people_of", "read_all", "read_notice", "remind", "remind_all", "remove_absence", "unread",
    "works_at",
]  # fmt: skip
