"""What people type: a turn, another one, code and secret; and what officers type."""

from __future__ import annotations

from .citizen import BookForm, LookupForm, MoveForm
from .desk import AnswerForm, ConcludeForm, CorrectForm, NoticeForm, RefuseForm, RegisterForm, WriteForm
from .planning import AddDayForm, CancelDayForm, ChangeDayForm, DoneForm, PlanForm, RecordingForm

__all__ = [
    "AddDayForm", "AnswerForm", "BookForm", "CancelDayForm", "ChangeDayForm", "ConcludeForm", "CorrectForm",
    "DoneForm", "LookupForm", "MoveForm", "NoticeForm", "PlanForm", "RecordingForm", "RefuseForm", "RegisterForm",
    "WriteForm",
]  # fmt: skip
