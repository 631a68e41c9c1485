"""Screens of the officers in Wagtail's admin."""

from __future__ import annotations

from .case import CaseView, FileView, IdentityView, MoveView, ReclassifyView
from .day import DayPanel
from .desk import DeskView
from .inbox import AssignView, InboxView

__all__ = [
    "AssignView",
    "CaseView",
    "DayPanel",
    "DeskView",
    "FileView",
    "IdentityView",
    "InboxView",
    "MoveView",
    "ReclassifyView",
]
