"""A word in the shared cache that changes with every urgent notice: pages kept under the old one are not shown any more."""

from __future__ import annotations

import time
from typing import Any
from uuid import uuid4

from django.core.cache import cache

KEY = "cms:alerts:mark"
LOOK_AGAIN = 1.0  # seconds a process believes the word it saw
_seen: dict[str, Any] = {"until": 0.0, "word": ""}


def mark() -> str:
    """Return the word; no question to the database, and to the cache at most one a second."""
    now = time.monotonic()
    if now > _seen["until"]:
        _seen.update(until=now + LOOK_AGAIN, word=cache.get(KEY) or "")
    return str(_seen["word"])


def spread() -> None:
    """Change the word, for this process at once and for the others within a second."""
    cache.set(KEY, uuid4().hex, None)
    _seen.update(until=0.0)
