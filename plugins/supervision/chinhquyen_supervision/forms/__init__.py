"""What is asked of people and of officers. The records judge, here only the words are chosen."""

from __future__ import annotations

from .boards import BoardForm, EndForm, LeaveForm, MemberForm, RecogniseForm, RoleForm
from .elections import ElectionForm
from .findings import (
    AnswerForm,
    CloseForm,
    ConfirmForm,
    EvidenceForm,
    FindingForm,
    RecommendForm,
    ReturnForm,
    VerifyForm,
)
from .periodic import OpenReportForm, ReceiveForm, SendReportForm, WordsForm
from .tips import LookForm, LookupForm, ResultForm, TakeForm, TipForm
from .visit import ReportForm
from .work import CancelForm, PaperForm, PhotoForm, PlanForm, PublishForm, SendForm, VisitForm

__all__ = [
    "AnswerForm", "BoardForm", "CancelForm", "CloseForm", "ConfirmForm", "ElectionForm", "EndForm", "EvidenceForm",
    "FindingForm", "LeaveForm", "LookForm", "LookupForm", "MemberForm", "OpenReportForm", "PaperForm", "PhotoForm", "PlanForm",
    "PublishForm", "ReceiveForm", "RecogniseForm", "RecommendForm", "ReportForm", "ResultForm", "ReturnForm", "RoleForm",
    "SendForm", "SendReportForm", "TakeForm", "TipForm", "VerifyForm", "VisitForm", "WordsForm",
]  # fmt: skip
