"""A deed at the site as data: what is asked, and what the answer is read as. Who carries it is another's matter."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar
from urllib.parse import urlencode
from uuid import uuid4

from pydantic import BaseModel

from .uploads import Form

T = TypeVar("T")
R = TypeVar("R", bound=BaseModel)


@dataclass(frozen=True)
class Deed(Generic[R]):
    """One request. ``key`` makes a repeated send be done once; ``reads`` says that repeating does no harm."""

    method: str
    path: str
    answer: type[R]
    wish: BaseModel | None = None
    form: Form | None = None
    key: str = ""
    reads: bool = False

    @property
    def repeatable(self) -> bool:
        """Whether it may be sent again when nobody knows if it was done."""
        return self.reads or bool(self.key)


@dataclass(frozen=True)
class Pause:
    """Wait so many seconds."""

    seconds: float


@dataclass(frozen=True)
class Item(Generic[T]):
    """Hand this on to the program."""

    value: T


@dataclass(frozen=True)
class Request:
    """What goes over the line."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes | None = None
    form: Form | None = None


@dataclass(frozen=True)
class Reply:
    """What came back; names of headers are small."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


# A deed after another, as a generator: a carrier sends each deed's answer back in.
Course = Generator["Deed[Any] | Pause | Item[T]", Any, None]


def read(path: str, answer: type[R], **query: object) -> Deed[R]:
    """Return the deed that asks; what is empty is not asked."""
    asked = {name: _plain(value) for name, value in query.items() if value not in ("", None, False)}
    return Deed("GET", f"{path}?{urlencode(asked)}" if asked else path, answer, reads=True)


def write(path: str, answer: type[R], wish: BaseModel) -> Deed[R]:
    """Return the deed that changes what is there."""
    return Deed("POST", path, answer, wish)


def write_once(
    path: str, answer: type[R], wish: BaseModel, key: str = "", form: Form | None = None
) -> Deed[R]:
    """Return the deed that makes something; a key is made where none is given."""
    return Deed("POST", path, answer, wish, form, key or str(uuid4()))


def _plain(value: object) -> str:
    return "true" if value is True else str(value)
