"""Screens of the officers in Wagtail's admin."""

from __future__ import annotations

from .acting import MoveView, ReclassifyView
from .case import CaseView
from .desk import DeskView
from .figures import FiguresView
from .inbox import AssignView, InboxView
from .mail import MailView
from .sealed import FileView, IdentityView

__all__ = [
    "AssignView",
    "CaseView",
    "DeskView",
    "FiguresView",
    "FileView",
    "IdentityView",
    "InboxView",
    "MailView",
    "MoveView",
    "ReclassifyView",
]
