"""The office itself: what is due, who stands in for whom, who hands work over. Pure: no database, no web."""

from __future__ import annotations

from .absences import Absence, AbsenceReason, overlaps, stand_in
from .due import DueItem, Lane, NextMove, PaperLink, lane_of, week_end
from .events import HandOverPart, WorkHandedOver
from .handing_over import HandOver, HandOverLine, HandOverWork, hand_over, hand_over_paper
from .reminders import ReminderRule, Window, notice_text, reminder_rules, windows

__all__ = [
    "Absence", "AbsenceReason", "DueItem", "HandOver", "HandOverLine", "HandOverPart", "HandOverWork", "Lane",
    "NextMove", "PaperLink", "ReminderRule", "Window", "WorkHandedOver", "hand_over", "hand_over_paper", "lane_of",
    "notice_text", "overlaps", "reminder_rules", "stand_in", "week_end", "windows",
]  # fmt: skip
