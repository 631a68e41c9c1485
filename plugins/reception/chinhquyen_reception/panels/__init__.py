"""Screens of the officers in Wagtail's admin."""

from __future__ import annotations

from .acting import MoveView, ReclassifyView
from .case import CaseView
from .desk import DeskView
from .figures import FiguresView
from .inbox import AssignView, InboxView
from .mail import MailView
from .papers import PaperView
from .replies import DropReplyView, RepliesView, ReplyView
from .sealed import FileView, IdentityView

__all__ = [
    "AssignView",
    "CaseView",
    "DeskView",
    "DropReplyView",
    "FiguresView",
    "FileView",
    "IdentityView",
    "InboxView",
    "MailView",
    "MoveView",
    "PaperView",
    "ReclassifyView",
    "RepliesView",
    "ReplyView",
]
