"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import (
    AddressRow,
    ApprovalRow,
    BatchRow,
    DeliveryRow,
    ImportRow,
    LetterRow,
    LifeEventRow,
    ReaderRow,
    WishRow,
    WordingRow,
    WordsRow,
)

__all__ = [
    "AddressRow",
    "ApprovalRow",
    "BatchRow",
    "DeliveryRow",
    "ImportRow",
    "LetterRow",
    "LifeEventRow",
    "ReaderRow",
    "WishRow",
    "WordingRow",
    "WordsRow",
]
