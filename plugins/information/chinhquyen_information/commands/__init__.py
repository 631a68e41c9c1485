"""Everything that changes a request for information, one verb each."""

from __future__ import annotations

from .acting import GIVING, WISHES, add_more, dispute_answer, take_step, withdraw_request
from .asking import Registered, ask_information
from .demo import load_demo
from .handing import hand_over
from .publishing import look_at_answer
from .recounting import recount
from .showing import public_texts, standing_texts

__all__ = [
    "GIVING", "WISHES", "Registered", "add_more", "ask_information", "dispute_answer", "hand_over",
    "load_demo", "look_at_answer", "public_texts", "recount", "standing_texts", "take_step", "withdraw_request",
]  # fmt: skip
