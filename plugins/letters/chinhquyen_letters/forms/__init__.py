"""What the office types about letters."""

from __future__ import annotations

from .importing import ListForm
from .letter import CancelForm, EditForm, RemarkForm
from .wishes import WishForm
from .writing import WriteForm

__all__ = ["CancelForm", "EditForm", "ListForm", "RemarkForm", "WishForm", "WriteForm"]
