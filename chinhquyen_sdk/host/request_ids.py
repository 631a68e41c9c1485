"""One name for a request, from the proxy through the page to the task it left for the worker: lines of one deed are found together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import uuid4

HEADER = "X-Request-ID"
# Long enough that no telephone, no card and no case's code fits; short enough for a log.
_WELL_FORMED = re.compile(r"(?=.*[A-Za-z])[A-Za-z0-9_-]{16,64}")
_current: ContextVar[str] = ContextVar("chinhquyen_request_id", default="")


def current() -> str:
    """Return the name of the request, or of the one that left the task, that is worked on now; empty outside."""
    return _current.get()


def accepted(given: str) -> str:
    """Return ``given`` when it may stand in a log, else a new name."""
    return given if _WELL_FORMED.fullmatch(given) else uuid4().hex


@contextmanager
def working_on(name: str) -> Iterator[None]:
    """Have ``current`` say ``name``."""
    before = _current.set(name)
    try:
        yield
    finally:
        _current.reset(before)
