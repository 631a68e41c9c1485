"""Lists in parts, newer and older, without counting all rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

LAST_PART = 500


@dataclass(frozen=True)
class Part:
    """One part of a list. ``before`` and ``after`` are query strings of the neighbours, or empty."""

    items: Sequence[Any]
    number: int
    before: str
    after: str


def page_of(rows: Any, request: HttpRequest, *, size: int) -> Part:
    """The part of ``rows`` (anything that can be sliced) that ``?trang=`` asks for; odd numbers mean the first."""
    asked = request.GET.get("trang", "1")
    number = min(int(asked), LAST_PART) if asked.isascii() and asked.isdigit() and asked != "0" else 1
    start = (number - 1) * size
    # One more than shown tells whether there is a next part.
    found = list(rows[start : start + size + 1])
    return Part(
        items=found[:size],
        number=number,
        before=_address(request, number - 1) if number > 1 else "",
        after=_address(request, number + 1) if len(found) > size and number < LAST_PART else "",
    )


def _address(request: HttpRequest, number: int) -> str:
    asked = request.GET.copy()
    asked["trang"] = str(number)
    return f"?{asked.urlencode()}"
