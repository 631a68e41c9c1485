"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import BatchRow, DeliveryRow, LetterRow

__all__ = ["BatchRow", "DeliveryRow", "LetterRow"]
