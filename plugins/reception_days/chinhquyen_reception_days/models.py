"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import CorrectionRow, DayRow, EntryRow, PlanRow, VisitRow

__all__ = ["CorrectionRow", "DayRow", "EntryRow", "PlanRow", "VisitRow"]
