"""What the office types about letters."""

from __future__ import annotations

from .letter import CancelForm, EditForm, RemarkForm
from .ways import BringBackForm, DeliverForm, EmailForm, SendForm

__all__ = ["BringBackForm", "CancelForm", "DeliverForm", "EditForm", "EmailForm", "RemarkForm", "SendForm"]
