"""What is asked of officers. The records judge, here only the words are chosen."""

from __future__ import annotations

from .checks import CancelCheckForm, CarryOutForm, CheckForm, MendForm
from .conferences import CancelForm, HoldForm, InviteForm, MinutesForm, PhotoForm, PlanForm, QuestionForm
from .policies import CriterionForm, PolicyForm, WithdrawForm
from .regulations import ConsultForm, IssueForm, RegulationForm, VersionForm

__all__ = [
    "CancelCheckForm", "CancelForm", "CarryOutForm", "CheckForm", "ConsultForm", "CriterionForm", "HoldForm", "InviteForm",
    "IssueForm", "MendForm", "MinutesForm", "PhotoForm", "PlanForm", "PolicyForm", "QuestionForm", "RegulationForm",
    "VersionForm", "WithdrawForm",
]  # fmt: skip
