"""Everything that writes: an address kept, a fact heard, a message sent, sent again, forgotten."""

from __future__ import annotations

from .delivering import replay, replay_since, send_now, send_test, send_waiting
from .demo import load_demo
from .hearing import hear
from .keeping import change, register, remove, rotate_secret, switch

__all__ = [
    "change", "hear", "load_demo", "register", "remove", "replay", "replay_since", "rotate_secret",
    "send_now", "send_test", "send_waiting", "switch",
]  # fmt: skip
