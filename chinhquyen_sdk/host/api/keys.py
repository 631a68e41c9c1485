"""Addresses that code and secret open: both stand in the body, never in an address, which is logged."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from rest_framework.exceptions import NotFound, Throttled
from wagtail.models import Site

from ..secret_keys import SECONDS, may_try_code

T = TypeVar("T")


def opened_by_key(
    site: Site, module: str, code: str, secret: str, find: Callable[[Site, str, str], T | None], wrong: str
) -> T:
    """Return what ``find`` opens; a wrong code and a wrong secret get the same answer, ``wrong``."""
    if not may_try_code(site, module, code):
        raise Throttled(SECONDS)
    found = find(site, code, secret)
    if found is None:
        raise NotFound(wrong)
    return found
