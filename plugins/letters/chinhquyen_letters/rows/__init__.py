"""What the letters module keeps."""

from __future__ import annotations

from .jobs import ApprovalRow, BatchRow, ImportRow, JobRow
from .letters import AddressRow, DeliveryRow, LetterRow, WordsRow
from .life_events import LifeEventRow, ReaderRow, WishRow, keyed
from .wordings import WordingRow, wording_id

__all__ = [
    "AddressRow",
    "ApprovalRow",
    "BatchRow",
    "DeliveryRow",
    "ImportRow",
    "JobRow",
    "LetterRow",
    "LifeEventRow",
    "ReaderRow",
    "WishRow",
    "WordingRow",
    "WordsRow",
    "keyed",
    "wording_id",
]
