"""Everything that changes a request for explanation, one verb each."""

from __future__ import annotations

from .acting import STEPS, Step, add_more, take_step, withdraw_request
from .asking import Registered, ask_explanation
from .demo import load_demo
from .handing import forget_handed, hand_over, hand_request
from .showing import public_texts, standing_texts
from .wording import recount

__all__ = [
    "STEPS",
    "Registered",
    "Step",
    "add_more",
    "ask_explanation",
    "forget_handed",
    "hand_over",
    "hand_request",
    "load_demo",
    "public_texts",
    "recount",
    "standing_texts",
    "take_step",
    "withdraw_request",
]  # fmt: skip
