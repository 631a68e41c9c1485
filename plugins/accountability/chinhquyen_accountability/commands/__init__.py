"""Everything that changes a request for explanation, one verb each."""

from __future__ import annotations

from .acting import STEPS, Step, add_more, hand_over, take_step, withdraw_request
from .asking import Registered, ask_explanation, asked_once
from .demo import load_demo

__all__ = [
    "STEPS", "Registered", "Step", "add_more", "ask_explanation", "asked_once", "hand_over", "load_demo", "take_step", "withdraw_request",
]  # fmt: skip
