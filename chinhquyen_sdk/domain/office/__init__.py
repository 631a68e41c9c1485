"""The office itself: what is due, who stands in for whom, who hands work over. Pure: no database, no web."""

from __future__ import annotations

from .due import DueItem, Lane, NextMove, PaperLink, lane_of
from .events import HandOverPart, WorkHandedOver

__all__ = ["DueItem", "HandOverPart", "Lane", "NextMove", "PaperLink", "WorkHandedOver", "lane_of"]
