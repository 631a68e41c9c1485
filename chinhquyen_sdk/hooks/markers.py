"""The two marks of pluggy, under this project's name; a specification says since which version it is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import pluggy

from chinhquyen_sdk.deprecation import Deprecated, put_mark

F = TypeVar("F", bound=Callable[..., Any])
PROJECT = "chinhquyen"

_hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


def hookspec(*, since: str, deprecated: Deprecated | None = None) -> Callable[[F], F]:
    """Mark a hook that the SDK knows since version ``since``; a module that answers a ``deprecated`` one is told at start."""

    def decorate(function: F) -> F:
        marked = _hookspec(function)
        marked.chinhquyen_since = since  # type: ignore[attr-defined]  # a function may carry more than its type says
        if deprecated is not None:
            put_mark(marked, deprecated)
        return marked

    return decorate
