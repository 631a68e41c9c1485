"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import DueRow, FileRow, PhotoRow, PostingRow, ProofRow

__all__ = ["DueRow", "FileRow", "PhotoRow", "PostingRow", "ProofRow"]
