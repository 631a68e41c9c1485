"""What citizens are asked, screen by screen. The records judge, here only the words are chosen."""

from __future__ import annotations

from .case import SupplementForm, UnsolvedForm, WithdrawForm
from .files import FilesForm, keep_files
from .lookup import LookupForm
from .review import ReviewForm
from .steps import ContentForm, SenderForm

__all__ = [
    "ContentForm",
    "FilesForm",
    "LookupForm",
    "ReviewForm",
    "SenderForm",
    "SupplementForm",
    "UnsolvedForm",
    "WithdrawForm",
    "keep_files",
]
