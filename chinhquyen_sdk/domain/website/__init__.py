"""A commune's website: what the law says must stand there, and whether it does. Pure."""

from __future__ import annotations

from .alerts import AlertKind, Notice, standing_at, stop_problem
from .check import Filled, Line, Standing, check, said
from .corrections import ReportMistake
from .sections import Need, Section, few_words, find_section, sections
from .today import today_sentence

__all__ = [
    "AlertKind", "Filled", "Line", "Need", "Notice", "ReportMistake", "Section", "Standing", "check", "few_words",
    "find_section", "said", "sections", "standing_at", "stop_problem", "today_sentence",
]  # fmt: skip
