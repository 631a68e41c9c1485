"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import (
    AddressRow,
    BatchRow,
    DeliveryRow,
    ImportRow,
    LetterRow,
    LifeEventRow,
    ReaderRow,
    WishRow,
    WordingRow,
)

__all__ = [
    "AddressRow",
    "BatchRow",
    "DeliveryRow",
    "ImportRow",
    "LetterRow",
    "LifeEventRow",
    "ReaderRow",
    "WishRow",
    "WordingRow",
]
