"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import CheckRow, ConferenceRow, MinutesRow, PhotoRow, PolicyRow, RegulationRow, VersionRow

__all__ = ["CheckRow", "ConferenceRow", "MinutesRow", "PhotoRow", "PolicyRow", "RegulationRow", "VersionRow"]
