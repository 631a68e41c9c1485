"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import FileRow, RequestRow, TallyRow, WordsRow

__all__ = ["FileRow", "RequestRow", "TallyRow", "WordsRow"]
