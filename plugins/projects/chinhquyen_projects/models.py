"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import (
    DocumentRow,
    GiftRow,
    ImportRow,
    PhotoRow,
    ProgressRow,
    ProjectRow,
    TotalRow,
)

__all__ = [
    "DocumentRow", "GiftRow", "ImportRow", "PhotoRow", "ProgressRow", "ProjectRow", "TotalRow",
]  # fmt: skip
