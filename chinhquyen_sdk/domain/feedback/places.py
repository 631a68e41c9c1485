"""Places as a grid: neighbours are found, and crowds are counted, by whole numbers in an index."""

from __future__ import annotations

import math
from decimal import Decimal

# Millionths of a degree, so that no rounding of fractions puts one place into two cells.
CELL = 1_000  # about 110 m: the neighbourhood in which a second report may be the same hole
_ROW = 1_000_000  # more columns than a grid has
_METRES = 111_320


def cell_of(latitude: Decimal, longitude: Decimal, size: int = CELL) -> int:
    """Return the number of the grid cell of ``size`` millionths of a degree that holds the place."""
    row = int((latitude + 90) * 1_000_000) // size
    column = int((longitude + 180) * 1_000_000) // size
    return row * _ROW + column


def cells_around(cell: int) -> tuple[int, ...]:
    """Return ``cell`` and its eight neighbours."""
    return tuple(cell + row * _ROW + column for row in (-1, 0, 1) for column in (-1, 0, 1))


def rows_within(
    south: Decimal, west: Decimal, north: Decimal, east: Decimal, size: int
) -> list[tuple[int, int]]:
    """Return the first and the last cell of each row of the grid between two corners, southern row first."""
    low, high = cell_of(south, west, size), cell_of(north, east, size)
    width = high % _ROW - low % _ROW
    return [
        (row * _ROW + low % _ROW, row * _ROW + low % _ROW + width)
        for row in range(low // _ROW, high // _ROW + 1)
    ]


def within_cell(latitude: Decimal, longitude: Decimal, size: int) -> tuple[int, int]:
    """Return how far the place lies north and east of its cell's corner, in millionths of a degree."""
    return int((latitude + 90) * 1_000_000) % size, int((longitude + 180) * 1_000_000) % size


def point_in(cell: int, size: int, north: float, east: float) -> tuple[float, float]:
    """Return latitude and longitude of the point that lies ``north`` and ``east`` of the corner of ``cell``."""
    row, column = divmod(cell, _ROW)
    return ((row * size + north) / 1_000_000 - 90, (column * size + east) / 1_000_000 - 180)


def metres_between(one: tuple[Decimal, Decimal], other: tuple[Decimal, Decimal]) -> float:
    """Return how far two places are apart; on a flat map, good enough within a commune."""
    north = float(one[0] - other[0]) * _METRES
    east = float(one[1] - other[1]) * _METRES * math.cos(math.radians(float(one[0])))
    return math.hypot(north, east)
