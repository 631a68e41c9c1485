"""A small memory in each process for facts that every request asks and hardly anyone changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Generic, TypeVar, cast
from weakref import WeakSet

from django.db import connection, transaction

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
# Another process may have changed the fact: this long, in seconds, it may not be known here.
LIFETIME = 2.0
# Keys can come from outside (a host name): a memory never holds more.
MOST = 1_000
_all: WeakSet[Fresh[Any, Any]] = WeakSet()


class _Request:
    """What one request has read inside transactions, and which memories it has itself made doubtful."""

    def __init__(self) -> None:
        self.read: dict[tuple[Fresh[Any, Any], Hashable], Any] = {}
        self.changed: set[Fresh[Any, Any]] = set()


_request: ContextVar[_Request | None] = ContextVar("chinhquyen_request", default=None)


class Fresh(Generic[K, T]):
    """Answers by key, read with ``read`` at most once in LIFETIME; ``forget`` makes the next answer new."""

    def __init__(self, read: Callable[[K], T], clock: Callable[[], float] = time.monotonic) -> None:
        self._read = read
        self._clock = clock
        self._kept: dict[K, tuple[float, T]] = {}
        _all.add(self)

    def __getitem__(self, key: K) -> T:
        # Inside a transaction the answer may yet be rolled back: it is neither kept for others nor taken from them.
        if connection.in_atomic_block:
            return self._within_request(key)
        kept = self._kept.get(key)
        now = self._clock()
        if kept is None or now - kept[0] > LIFETIME:
            if len(self._kept) >= MOST:
                self._kept.clear()
            kept = self._kept[key] = (now, self._read(key))
        return kept[1]

    def _within_request(self, key: K) -> T:
        request = _request.get()
        if request is None or self in request.changed:
            return self._read(key)
        if (self, key) not in request.read:
            request.read[self, key] = self._read(key)
        return cast(T, request.read[self, key])

    def _doubt(self) -> None:
        # Whoever changes a fact sees the change, and sees it gone when it is rolled back: no memory until the end.
        request = _request.get()
        if request is not None:
            request.changed.add(self)

    def forget(self, key: K) -> None:
        """Forget ``key`` now, and again after commit: another thread may read the old fact in between."""
        self._doubt()
        self._kept.pop(key, None)
        transaction.on_commit(lambda: self._kept.pop(key, None))

    def forget_all(self) -> None:
        """Forget every key, now and again after commit."""
        self._doubt()
        self._kept.clear()
        transaction.on_commit(self._kept.clear)


@contextmanager
def one_request() -> Iterator[None]:
    """Until the end of the block a fact is read once inside transactions too; a block within a block is the same."""
    if _request.get() is not None:
        yield
        return
    token = _request.set(_Request())
    try:
        yield
    finally:
        _request.reset(token)


def forget_everything() -> None:
    """Empty every memory: for tests, where the whole database changes behind its back."""
    for memory in _all:
        memory._kept.clear()
