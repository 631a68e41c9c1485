"""Words in the shared cache that change with what they stand for: what was kept under the old word is not shown any more."""

from __future__ import annotations

import time
from typing import Any
from uuid import uuid4

from django.core.cache import cache
from django.db import transaction

LOOK_AGAIN = 1.0  # seconds a process believes the word it saw


class Mark:
    """One such word; no question to the database, and to the cache at most one a second."""

    def __init__(self, name: str) -> None:
        self.key = f"cms:{name}:mark"
        self._until = 0.0
        self._word = ""

    def __str__(self) -> str:
        now = time.monotonic()
        if now > self._until:
            self._until, self._word = now + LOOK_AGAIN, cache.get(self.key) or ""
        return self._word

    def spread(self) -> None:
        """Change the word, for this process at once and for the others within a second."""
        cache.set(self.key, uuid4().hex, None)
        self._until = 0.0

    def spread_after_commit(self, **kwargs: Any) -> None:
        """Change it now, for whoever reads on in this transaction, and once more when others can see the change."""
        self.spread()
        transaction.on_commit(self.spread)


ALERTS = Mark("alerts")
PAGES = Mark("pages")
