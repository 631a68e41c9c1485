"""The law as data: dated, sourced time limits, the working calendar, and the counting of Điều 147-148 BLDS.

Nothing here is read from disk, and `holidays` is not imported, until the first question is asked.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .book import rule, rules
    from .days import DayFact, DayKind, WorkingDays
    from .deadlines import Deadline, deadline
    from .errors import LawError, NoFixedLength, NotExtendable, NotInForce, OutsideCalendar, UnknownRule
    from .hours import WorkingHours, default_hours
    from .interruptions import Extension, Pause
    from .many import due_dates
    from .schedule import YearCalendar, build_working_days, calendar, working_days
    from .statutes import Allowance, LegalBasis, Rule
    from .steps import Step
    from .units import Direction, Unit

_HOME = {
    "book": ("rule", "rules"),
    "days": ("DayFact", "DayKind", "WorkingDays"),
    "deadlines": ("Deadline", "deadline"),
    "errors": ("LawError", "NoFixedLength", "NotExtendable", "NotInForce", "OutsideCalendar", "UnknownRule"),
    "hours": ("WorkingHours", "default_hours"),
    "interruptions": ("Extension", "Pause"),
    "many": ("due_dates",),
    "schedule": ("YearCalendar", "build_working_days", "calendar", "working_days"),
    "statutes": ("Allowance", "LegalBasis", "Rule"),
    "steps": ("Step",),
    "units": ("Direction", "Unit"),
}
_WHERE = {name: home for home, names in _HOME.items() for name in names}

__all__ = [
    "Allowance", "DayFact", "DayKind", "Deadline", "Direction", "Extension", "LawError", "LegalBasis",
    "NoFixedLength", "NotExtendable", "NotInForce", "OutsideCalendar", "Pause", "Rule", "Step", "Unit",
    "UnknownRule", "WorkingDays", "WorkingHours", "YearCalendar", "build_working_days", "calendar",
    "deadline", "default_hours", "due_dates", "rule", "rules", "working_days",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(importlib.import_module(f".{_WHERE[name]}", __name__), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
