"""Deeds become methods: each is described once, and a site without or with ``await`` carries it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar
from urllib.parse import urlsplit

from pydantic import BaseModel

from .deeds import Course, Deed

if TYPE_CHECKING:
    from .async_site import AsyncSite
    from .site import Site

P = ParamSpec("P")
R = TypeVar("R", bound=BaseModel)
T = TypeVar("T")


def done(describe: Callable[P, Deed[R]]) -> Callable[Concatenate[Site, P], R]:
    """Return the method of ``Site`` that does what ``describe`` describes."""

    @wraps(describe)
    def method(site: Site, /, *args: P.args, **kwargs: P.kwargs) -> R:
        return site.carry(describe(*args, **kwargs))

    return method


def listed(describe: Callable[P, Course[T]]) -> Callable[Concatenate[Site, P], Iterator[T]]:
    """Return the method of ``Site`` that yields what ``describe`` comes to."""

    @wraps(describe)
    def method(site: Site, /, *args: P.args, **kwargs: P.kwargs) -> Iterator[T]:
        return site.walk(describe(*args, **kwargs))

    return method


def awaited(describe: Callable[P, Deed[R]]) -> Callable[Concatenate[AsyncSite, P], Awaitable[R]]:
    """Return the method of ``AsyncSite`` that does what ``describe`` describes."""

    @wraps(describe)
    def method(site: AsyncSite, /, *args: P.args, **kwargs: P.kwargs) -> Awaitable[R]:
        return site.carry(describe(*args, **kwargs))

    return method


def streamed(describe: Callable[P, Course[T]]) -> Callable[Concatenate[AsyncSite, P], AsyncIterator[T]]:
    """Return the method of ``AsyncSite`` that yields what ``describe`` comes to."""

    @wraps(describe)
    def method(site: AsyncSite, /, *args: P.args, **kwargs: P.kwargs) -> AsyncIterator[T]:
        return site.walk(describe(*args, **kwargs))

    return method


def site_address(address: str) -> str:
    """Return the address of a site without a slash at its end; ValueError for anything but a plain one."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"an address like https://commune.example is needed, not {address!r}")
    if parts.username or parts.query or parts.fragment or parts.path not in ("", "/"):
        raise ValueError("the address names a site only: no account, no path, no query")
    return f"{parts.scheme}://{parts.netloc}"


def small_names(headers: Any) -> dict[str, str]:
    """Return headers by their names in small letters, as two libraries spell them differently."""
    return {str(name).lower(): str(value) for name, value in headers.items()}
