"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import CrowdRow, NoteRow, PhotoRow, PublicWordsRow, ReportRow, RuleRow, TallyRow, WordsRow

__all__ = [
    "CrowdRow", "NoteRow", "PhotoRow", "PublicWordsRow", "ReportRow", "RuleRow", "TallyRow", "WordsRow",
]  # fmt: skip
