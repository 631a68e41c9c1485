"""Programmes and projects in a commune: what is built, with whose money, how far it is, who supervises it. Pure."""

from __future__ import annotations

from .acts import (
    ProjectOutcome,
    change_project,
    finish_project,
    pause_project,
    register_project,
    resume_project,
    settle_project,
    start_project,
    withdraw_project,
)
from .capital import CapitalFacts, CapitalPart, CapitalSource, PaidFacts
from .cards import ProjectCard, ProjectSupervision
from .progress import GiftOutcome, ProgressOutcome, add_gift, report_progress, spend_gift
from .records import Gift, Progress, Project, double_key
from .standing import (
    REPORT_DAY,
    ProjectsSettings,
    card_of,
    falls_on,
    late_days,
    next_step,
    report_due,
    where_it_stands,
)
from .states import Funding, ProjectState
from .wishes import (
    AddGift,
    FinishProject,
    GiftKind,
    KeepProject,
    PauseProject,
    ProjectFacts,
    ReportProgress,
    ResumeProject,
    SettleProject,
    SpendGift,
    StartProject,
    WithdrawProject,
)

__all__ = [
    "REPORT_DAY",
    "AddGift",
    "CapitalFacts",
    "CapitalPart",
    "CapitalSource",
    "FinishProject",
    "Funding",
    "Gift",
    "GiftKind",
    "GiftOutcome",
    "KeepProject",
    "PaidFacts",
    "PauseProject",
    "Progress",
    "ProgressOutcome",
    "Project",
    "ProjectCard",
    "ProjectFacts",
    "ProjectOutcome",
    "ProjectState",
    "ProjectSupervision",
    "ProjectsSettings",
    "ReportProgress",
    "ResumeProject",
    "SettleProject",
    "SpendGift",
    "StartProject",
    "WithdrawProject",
    "add_gift",
    "card_of",
    "change_project",
    "double_key",
    "falls_on",
    "finish_project",
    "late_days",
    "next_step",
    "pause_project",
    "register_project",
    "report_due",
    "report_progress",
    "resume_project",
    "settle_project",
    "spend_gift",
    "start_project",
    "where_it_stands",
    "withdraw_project",
]  # fmt: skip
