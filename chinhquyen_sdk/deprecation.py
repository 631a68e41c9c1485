"""What is on its way out: it still works, says so, and names what takes its place.

The rules of how long stand in docs/versions.md.
"""

from __future__ import annotations

import functools
import warnings
from collections.abc import Callable
from typing import Any, NamedTuple, ParamSpec, TypeVar

from pydantic import BaseModel

P = ParamSpec("P")
T = TypeVar("T")
_MARK = "chinhquyen_deprecated"


class ChinhquyenDeprecationWarning(DeprecationWarning):
    """Something of the SDK that a module or a program uses will be gone."""


class Deprecated(NamedTuple):
    """Since which version, until which, and what to use instead. On a record's field it stands among its annotations."""

    since: str
    removed_in: str
    instead: str

    def of(self, name: str) -> str:
        """Return the sentence for an author."""
        return f"{name} is deprecated since {self.since} and goes with {self.removed_in}: use {self.instead}"

    def in_vietnamese(self, name: str) -> str:
        """Return the sentence for the page of modules."""
        return f"{name} sẽ bị bỏ ở phiên bản {self.removed_in}, từ {self.since} đã có {self.instead} thay."


def deprecated(since: str, removed_in: str, instead: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Return a decorator: the function works as before and warns its caller."""
    mark = Deprecated(since, removed_in, instead)

    def decorate(function: Callable[P, T]) -> Callable[P, T]:
        @functools.wraps(function)
        def warned(*args: P.args, **kwargs: P.kwargs) -> T:
            warn(mark.of(function.__qualname__), stacklevel=3)
            return function(*args, **kwargs)

        put_mark(warned, mark)
        return warned

    return decorate


def put_mark(thing: Any, mark: Deprecated) -> None:
    """Note on ``thing`` that it is on its way out."""
    setattr(thing, _MARK, mark)


def mark_of(thing: Any) -> Deprecated | None:
    """Return how ``thing`` is deprecated, or None."""
    found = getattr(thing, _MARK, None)
    return found if isinstance(found, Deprecated) else None


def warn(words: str, stacklevel: int = 2) -> None:
    """Warn in this project's own kind of warning."""
    warnings.warn(words, ChinhquyenDeprecationWarning, stacklevel=stacklevel)


def given_deprecated(record: BaseModel) -> list[tuple[str, Deprecated]]:
    """Return the deprecated fields that whoever made ``record`` named."""
    fields = type(record).model_fields
    marks = ((name, mark) for name in sorted(record.model_fields_set) for mark in fields[name].metadata)
    return [(name, mark) for name, mark in marks if isinstance(mark, Deprecated)]


def warn_of_fields(record: BaseModel) -> None:
    """Warn of each deprecated field that was named; a record calls it once it is made."""
    for name, mark in given_deprecated(record):
        warn(mark.of(f"{type(record).__name__}.{name}"), stacklevel=4)
