"""What the office types about letters."""

from __future__ import annotations

from .letter import CancelForm, EditForm, RemarkForm

__all__ = ["CancelForm", "EditForm", "RemarkForm"]
