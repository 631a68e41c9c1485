"""The office itself: what is due, who stands in for whom, who hands work over. Pure: no database, no web."""

from __future__ import annotations

from .absences import Absence, AbsenceReason, overlaps, stand_in
from .due import DueItem, Lane, NextMove, PaperLink, lane_of, week_end
from .events import HandOverPart, WorkHandedOver
from .handing_over import HandOver, HandOverLine, HandOverWork, hand_over, hand_over_paper
from .own_reminders import ReminderChange, ReminderInForce, Side, change_reminder, reminders_in_force
from .reminders import (
    ReminderRule,
    Told,
    Window,
    days_in_words,
    notice_text,
    reminder_kinds,
    reminder_rules,
    warning_days,
    windows,
)

__all__ = [
    "Absence", "AbsenceReason", "DueItem", "HandOver", "HandOverLine", "HandOverPart", "HandOverWork", "Lane",
    "NextMove", "PaperLink", "ReminderChange", "ReminderInForce", "ReminderRule", "Side", "Told", "Window",
    "WorkHandedOver", "change_reminder", "days_in_words", "hand_over", "hand_over_paper", "lane_of", "notice_text", "overlaps",
    "reminder_kinds", "reminder_rules", "reminders_in_force", "stand_in", "warning_days", "week_end", "windows",
]  # fmt: skip
