"""Which figures moved since a report took them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from chinhquyen_sdk.domain.indicators import ToldIndicator

from .records import FrozenFigure


class Moved(NamedTuple):
    """A figure as the report has it and as it is now."""

    code: str
    title: str
    before: str
    now: str


def moved(frozen: Iterable[FrozenFigure], now: Iterable[ToldIndicator]) -> list[Moved]:
    """Return the figures whose value or parts differ now; one that is new stands there as having had no data."""
    before = {each.name: each.told for each in frozen}
    found = []
    for each in now:
        old = before.get(each.indicator.id)
        was = (old.value, old.parts) if old else ("chưa có dữ liệu", "")
        if was != (each.value, each.parts):
            found.append(Moved(each.code, each.indicator.title, _said(*was), _said(each.value, each.parts)))
    return found


def _said(value: str, parts: str) -> str:
    return f"{value} ({parts})" if parts else value
