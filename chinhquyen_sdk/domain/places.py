"""The villages of a commune (xóm, thôn, tổ dân phố) and the numbers the law counts from."""

from __future__ import annotations

import re
from decimal import Decimal
from uuid import UUID, uuid4

from pydantic import Field

from .records import Record
from .text import Line, fold


class Village(Record):
    """One village as its commune counted it in ``counted_in`` (a year); None means "not counted yet"."""

    id: UUID = Field(default_factory=uuid4)
    name: Line = Field(min_length=1, max_length=100, title="Xóm, tổ dân phố")
    households: int | None = Field(default=None, ge=0, title="Số hộ")
    voters: int | None = Field(default=None, ge=0, title="Số cử tri")
    counted_in: int | None = Field(default=None, ge=1900, le=2200, title="Số liệu năm")
    latitude: Decimal | None = Field(
        default=None, ge=-90, le=90, max_digits=8, decimal_places=6, title="Vĩ độ"
    )
    longitude: Decimal | None = Field(
        default=None, ge=-180, le=180, max_digits=9, decimal_places=6, title="Kinh độ"
    )


def voters_of(villages: tuple[Village, ...]) -> int | None:
    """Return how many voters the commune has; None while one village has not been counted."""
    counted = [village.voters for village in villages if village.voters is not None]
    return sum(counted) if villages and len(counted) == len(villages) else None


def in_order(name: str) -> tuple[tuple[str, int], ...]:
    """Return the key that sorts names of villages as people do: "Tổ 2" before "Tổ 10"."""
    return tuple((words, int(number or 0)) for words, number in _PARTS.findall(fold(name)))


_PARTS = re.compile(r"(\D*)([0-9]{0,9})")
