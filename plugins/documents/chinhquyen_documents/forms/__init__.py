"""What is asked of officers. The records judge, here only the words are chosen."""

from __future__ import annotations

from .document import DocumentForm, FilesForm, RelationForm, RemoveForm
from .importing import TableForm
from .reading import AssignForm

__all__ = ["AssignForm", "DocumentForm", "FilesForm", "RelationForm", "RemoveForm", "TableForm"]
