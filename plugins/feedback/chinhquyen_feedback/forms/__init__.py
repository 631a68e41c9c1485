"""What citizens and officers are asked. The records judge, here only the words are chosen."""

from __future__ import annotations

from .later import LookupForm, ReopenForm
from .report import SendForm, TypedInForm
from .staff import AssignForm, MoveForm, NoteForm, RuleForm, ShowForm

__all__ = [
    "AssignForm",
    "LookupForm",
    "MoveForm",
    "NoteForm",
    "ReopenForm",
    "RuleForm",
    "SendForm",
    "ShowForm",
    "TypedInForm",
]
