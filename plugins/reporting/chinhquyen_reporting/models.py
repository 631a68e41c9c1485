"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import CommuneRow, LinkRow, ReceivedFigureRow, ReceivedRow, ReportRow, RoundRow

__all__ = ["CommuneRow", "LinkRow", "ReceivedFigureRow", "ReceivedRow", "ReportRow", "RoundRow"]
