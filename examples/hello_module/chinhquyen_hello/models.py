"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import NoteRow, TotalRow

__all__ = ["NoteRow", "TotalRow"]
