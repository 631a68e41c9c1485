"""What is asked of officers. The records judge, here only the words are chosen."""

from __future__ import annotations

from .importing import ListForm
from .project import ProjectForm, ReportingRuleForm
from .steps import (
    DocumentForm,
    FinishForm,
    GiftForm,
    PauseForm,
    PhotoForm,
    ProgressForm,
    ResumeForm,
    SettleForm,
    SpendForm,
    StartForm,
    WithdrawForm,
)

__all__ = [
    "DocumentForm", "FinishForm", "GiftForm", "ListForm", "PauseForm", "PhotoForm", "ProgressForm", "ProjectForm",
    "ReportingRuleForm", "ResumeForm", "SettleForm", "SpendForm", "StartForm", "WithdrawForm",
]  # fmt: skip
