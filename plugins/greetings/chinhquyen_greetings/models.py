"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import GreetingRow, OccasionRow, PlayRow, VersionRow

__all__ = ["GreetingRow", "OccasionRow", "PlayRow", "VersionRow"]
