"""What the office types about letters."""

from __future__ import annotations

from .letter import CancelForm, EditForm, RemarkForm
from .piles import PileForm
from .ways import BringBackForm, DeliverForm, EmailForm, SendForm

__all__ = [
    "BringBackForm",
    "CancelForm",
    "DeliverForm",
    "EditForm",
    "EmailForm",
    "PileForm",
    "RemarkForm",
    "SendForm",
]
