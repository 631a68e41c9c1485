"""What the office types about letters."""

from __future__ import annotations

from .importing import ListForm
from .letter import CancelForm, EditForm, RemarkForm
from .piles import PileForm
from .ways import BringBackForm, DeliverForm, EmailForm, SendForm
from .wishes import WishForm
from .wordings import WordingForm
from .writing import WriteForm

__all__ = [
    "BringBackForm",
    "CancelForm",
    "DeliverForm",
    "EditForm",
    "EmailForm",
    "ListForm",
    "PileForm",
    "RemarkForm",
    "SendForm",
    "WishForm",
    "WordingForm",
    "WriteForm",
]
