"""The office's screens in the admin."""

from __future__ import annotations

from .absences import AbsencesView, RemoveAbsenceView
from .day import DayPanel, DayView
from .handing_over import HandOverPaperView, HandOverView
from .menu import menu_items, settings_items
from .notices import NoticesView, ReadAllView, ReadView
from .reminders import RemindersView, ReminderView, ResetReminderView
from .villages import VillagesPreviewView, VillagesView

__all__ = [
    "AbsencesView", "DayPanel", "DayView", "HandOverPaperView", "HandOverView", "NoticesView", "ReadAllView", "ReadView",
    "ReminderView", "RemindersView", "RemoveAbsenceView", "ResetReminderView", "VillagesPreviewView", "VillagesView",
    "menu_items", "settings_items",
]  # fmt: skip
