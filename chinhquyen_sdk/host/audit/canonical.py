"""One way to write a thing down, so that the same thing always has the same hash, on every database."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any
from uuid import UUID


def canonical(value: Any) -> bytes:
    """Return ``value`` (what JSON can hold, moments and UUIDs) as bytes: names sorted, no blanks, ASCII only."""
    return json.dumps(
        _plain(value), sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False
    ).encode("ascii")


def _plain(value: Any) -> Any:
    match value:
        case bool() | None | int():
            return value
        case str():
            return str.__str__(value)
        case float() if value.is_integer():
            return int(value)  # PostgreSQL keeps 1e3 as 1000 and gives an int back
        case float():
            return value
        case datetime():
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        case UUID():
            return value.hex
        case dict():
            return {str(name): _plain(inside) for name, inside in value.items()}
        case list() | tuple():
            return [_plain(inside) for inside in value]
    raise TypeError(f"{type(value).__name__} has no one way to be written")
