"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import AudioRow, GreetingRow, OccasionRow, PlayRow, VersionRow

__all__ = ["AudioRow", "GreetingRow", "OccasionRow", "PlayRow", "VersionRow"]
