"""The officers' screens."""

from __future__ import annotations

from .book import BookPaperView, BookView, CorrectView
from .calendar import AddDayView, CalendarView, DayActView, DayView, PlanView
from .papers import PaperView
from .queue import NextView, QueueView, RegisterView, TurnView
from .visit import ActView, IdentityView, VisitView

__all__ = [
    "ActView", "AddDayView", "BookPaperView", "BookView", "CalendarView", "CorrectView", "DayActView", "DayView",
    "IdentityView", "NextView", "PaperView", "PlanView", "QueueView", "RegisterView", "TurnView", "VisitView",
]  # fmt: skip
