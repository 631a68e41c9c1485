"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import BatchRow, DeliveryRow, ImportRow, LetterRow, LifeEventRow, ReaderRow, WishRow, WordingRow

__all__ = [
    "BatchRow",
    "DeliveryRow",
    "ImportRow",
    "LetterRow",
    "LifeEventRow",
    "ReaderRow",
    "WishRow",
    "WordingRow",
]
