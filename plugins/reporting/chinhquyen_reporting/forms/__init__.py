"""What people fill in."""

from __future__ import annotations

from .register import AddCommuneForm, ListForm
from .reports import ApproveForm, EditForm, LinkForm, ReturnForm

__all__ = ["AddCommuneForm", "ApproveForm", "EditForm", "LinkForm", "ListForm", "ReturnForm"]
