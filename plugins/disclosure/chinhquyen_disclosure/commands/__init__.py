"""Everything that changes what is owed and what is public, one verb each."""

from __future__ import annotations

from .demo import load_demo
from .dueing import DUE_STEPS, add_due, close_many, take_due_step
from .opening import open_all, open_dues
from .people import content_of
from .proving import confirm_receipt, log_days, prove_form
from .publishing import correct_posting, publish_posting, take_down, waive_form
from .reading import order_sound, read_aloud
from .showing import public_texts, standing_texts

__all__ = [
    "DUE_STEPS", "add_due", "close_many", "confirm_receipt", "content_of", "correct_posting", "load_demo",
    "log_days", "open_all", "open_dues", "order_sound", "prove_form", "public_texts", "publish_posting", "read_aloud",
    "standing_texts", "take_down", "take_due_step", "waive_form",
]  # fmt: skip
