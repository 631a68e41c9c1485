"""Indicators: what a module declares, what it answers, the rows behind a figure. Pure: no database, no web."""

from __future__ import annotations

from .plan import PlanLine, plan_line, plan_lines
from .records import Aim, Figure, Indicator, TracedPage, TracedRow
from .standing import Standing, amount, count, part, share, standing_of, target_text, value_text
from .telling import ToldIndicator, told_of

__all__ = [
    "Aim", "Figure", "Indicator", "PlanLine", "Standing", "ToldIndicator", "TracedPage", "TracedRow", "amount", "count",
    "part", "plan_line", "plan_lines", "share", "standing_of", "target_text", "told_of", "value_text",
]  # fmt: skip
