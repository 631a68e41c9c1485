"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import ImportRow, LetterRow, LifeEventRow, ReaderRow, WishRow

__all__ = ["ImportRow", "LetterRow", "LifeEventRow", "ReaderRow", "WishRow"]
