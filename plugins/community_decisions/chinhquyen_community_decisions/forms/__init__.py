"""What is asked of people and officers. The records judge, here only the words are chosen."""

from __future__ import annotations

from .outcome import OutcomeForm, typed_again
from .reports import ReportLookupForm, SendReportForm
from .steps import PapersForm, PhotosForm, StepForm
from .yearly import YearlyPlanForm

__all__ = [
     "OutcomeForm", "PapersForm", "PhotosForm", "ReportLookupForm", "SendReportForm", "StepForm", "YearlyPlanForm",
    "typed_again",
]  # fmt: skip
