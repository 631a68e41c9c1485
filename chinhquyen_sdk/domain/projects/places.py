"""The map's grid: a place is a cell, and a cell is one whole number (decision 0034). Pure."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

# Millionths of a degree: about 200 metres, so that a village's projects stand in one dot.
SIZE = 2_000
_ROW = 1_000_000


class Spot(NamedTuple):
    """A place in degrees."""

    latitude: float
    longitude: float


def cell_of(latitude: Decimal, longitude: Decimal) -> int:
    """Return the cell a place lies in."""
    return _step(latitude) * _ROW + _step(longitude)


def middle_of(cell: int) -> Spot:
    """Return the middle of ``cell``; the southern and western half of the world, where no commune is, are not told apart."""
    row, column = divmod(cell, _ROW)
    return Spot((row + 0.5) * SIZE / 1_000_000, (column + 0.5) * SIZE / 1_000_000)


def _step(degrees: Decimal) -> int:
    return int(degrees * 1_000_000 // SIZE)
