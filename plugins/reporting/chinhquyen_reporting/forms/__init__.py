"""What people fill in."""

from __future__ import annotations

from .reports import ApproveForm, EditForm, LinkForm, ReturnForm

__all__ = ["ApproveForm", "EditForm", "LinkForm", "ReturnForm"]
