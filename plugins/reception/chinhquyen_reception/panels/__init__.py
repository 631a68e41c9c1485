"""Screens of the officers in Wagtail's admin."""

from __future__ import annotations

from .acting import MoveView, ReclassifyView
from .case import CaseView
from .desk import DeskView
from .figures import FiguresView
from .inbox import AssignView, InboxView
from .mail import MailView
from .naming import GrantView, RevokeView
from .papers import PaperView
from .renewing import RenewSecretView
from .replies import DropReplyView, RepliesView, ReplyView
from .sealed import FileView, IdentityView
from .sorting import CompetenceView, ConditionsView, FlagsView, KindView, LinkView, SplitView
from .working import WorkView

__all__ = [
    "AssignView",
    "CaseView",
    "CompetenceView",
    "ConditionsView",
    "DeskView",
    "DropReplyView",
    "FiguresView",
    "FileView",
    "FlagsView",
    "GrantView",
    "IdentityView",
    "InboxView",
    "KindView",
    "LinkView",
    "MailView",
    "MoveView",
    "PaperView",
    "ReclassifyView",
    "RenewSecretView",
    "RepliesView",
    "ReplyView",
    "RevokeView",
    "SplitView",
    "WorkView",
]
