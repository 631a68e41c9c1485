"""Everything that changes a greeting, one verb each."""

from __future__ import annotations

from .choosing import add_own_day, drop_own_day, use_occasion
from .demo import load_demo
from .moving import STEPS, draft_greeting, log_play, take_step
from .publishing import look_after
from .reading import order_sound
from .showing import public_texts

__all__ = [
    "STEPS", "add_own_day", "draft_greeting", "drop_own_day", "load_demo", "log_play", "look_after",
    "order_sound", "public_texts", "take_step", "use_occasion",
]  # fmt: skip
