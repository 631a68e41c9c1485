"""The office: one desk for the work of all modules, stand-ins, hand-overs, reminders, the yearly count of villages."""

from __future__ import annotations

from .absences import absences, assignee, keep_absence, remove_absence
from .day import Desk, Who, desk
from .handing_over import give_work, hand_over_of, hand_overs
from .notices import notices, read_all, read_notice, unread
from .people import Officer, officers_of, people_of, works_at
from .reminders import keep_reminder, reminders_of, warned_before
from .reminding import remind, remind_all, would_remind

__all__ = [
    "Desk", "Officer", "Who", "absences", "assignee", "desk", "give_work", "hand_over_of", "hand_overs", "keep_absence",
    "keep_reminder", "notices", "officers_of", "people_of", "read_all", "read_notice", "remind", "remind_all",
    "reminders_of", "remove_absence", "unread", "warned_before", "works_at", "would_remind",
]  # fmt: skip
