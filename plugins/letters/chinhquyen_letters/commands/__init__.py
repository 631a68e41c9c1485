"""Everything that changes a letter, one verb each."""

from __future__ import annotations

from .drafting import draft_letter
from .erasing import erase_letters
from .handing import hand_over
from .moving import approve_letter, cancel_letter, edit_letter, return_letter

__all__ = [
    "approve_letter", "cancel_letter", "draft_letter", "edit_letter", "erase_letters", "hand_over", "return_letter",
]  # fmt: skip
