"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import (
    DecisionRow,
    LineRow,
    PaperRow,
    PhotoRow,
    ProgressRow,
    ReportRow,
    TallyRow,
    TaskRow,
    YearlyRow,
)

__all__ = [
    "DecisionRow", "LineRow", "PaperRow", "PhotoRow", "ProgressRow", "ReportRow", "TallyRow", "TaskRow", "YearlyRow",
]  # fmt: skip
