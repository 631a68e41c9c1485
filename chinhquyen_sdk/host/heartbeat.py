"""The worker says that it lives: a moment in the cache that web and worker share, at most every few seconds."""

from __future__ import annotations

import time
from contextlib import suppress

from django.core.cache import cache

_KEY = "cq:worker:beat"
_EVERY = 5.0
_KEPT = 24 * 60 * 60
_last = 0.0


def beat() -> None:
    """Say so; cheap enough to be called between any two things the worker does."""
    global _last
    if time.monotonic() - _last >= _EVERY or not _last:
        _last = time.monotonic()
        with suppress(OSError):  # a full disk: readiness says so, the worker goes on
            cache.set(_KEY, time.time(), _KEPT)


def silent_for() -> float | None:
    """Return for how many seconds no worker has said so; None: not within a day."""
    at = cache.get(_KEY)
    return max(0.0, time.time() - at) if isinstance(at, float) else None
