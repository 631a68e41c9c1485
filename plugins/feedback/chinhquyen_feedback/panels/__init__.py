"""Screens of the officers in Wagtail's admin."""

from __future__ import annotations

from .acting import AssignView, HandOverView, MoveView, NoteView, ReleaseView, ShowView
from .case import CaseView, ContactView, PhotoView
from .desk import TypeInView
from .inbox import InboxView
from .rules import DropRuleView, RulesView

__all__ = [
    "AssignView", "CaseView", "ContactView", "DropRuleView", "HandOverView", "InboxView", "MoveView", "NoteView", "PhotoView",
    "ReleaseView", "RulesView", "ShowView", "TypeInView",
]  # fmt: skip
