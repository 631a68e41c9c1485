"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import (
    BoardRow,
    DueRow,
    ElectionRow,
    FileRow,
    FindingRow,
    MemberRow,
    PhotoRow,
    PlanRow,
    ReportRow,
    TallyRow,
    TipRow,
    VisitRow,
)

__all__ = [
    "BoardRow", "DueRow", "ElectionRow", "FileRow", "FindingRow", "MemberRow", "PhotoRow", "PlanRow", "ReportRow", "TallyRow",
    "TipRow", "VisitRow",
]  # fmt: skip
