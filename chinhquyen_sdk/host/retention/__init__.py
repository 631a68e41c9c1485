"""What is kept how long, and forgetting it: one way for the worker, the command and the screen."""

from __future__ import annotations

from .holding import HoldCase, case_of, codes_of, hold_case, holds, lift_hold
from .rules import KEEP_RETENTION, Ruled, rules
from .running import Due, due_of, forget_all, forget_due, forget_some

__all__ = [
    "KEEP_RETENTION", "Due", "HoldCase", "Ruled", "case_of", "codes_of", "due_of", "forget_all", "forget_due", "forget_some",
    "hold_case", "holds", "lift_hold", "rules",
]  # fmt: skip
