"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import (
    BodyRow,
    DocumentRow,
    FileRow,
    ImportRow,
    ReadingRow,
    RelationRow,
    TallyRow,
    TaskRow,
    WordsRow,
)

__all__ = [
    "BodyRow", "DocumentRow", "FileRow", "ImportRow", "ReadingRow", "RelationRow", "TallyRow", "TaskRow", "WordsRow",
]  # fmt: skip
