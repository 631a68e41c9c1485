"""The map: far away it reads the totals of the grid, near by the reports themselves, never more than a few hundred."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from django.db.models import Q
from wagtail.models import Site

from chinhquyen_sdk.domain.feedback.places import CELL, point_in, rows_within

from ..rows import CrowdRow, ReportRow

MOST = 300
ACROSS = 24  # cells from one side of a wide screen to the other; a thumb needs room
_SIZES = (2_000, 10_000, 50_000)


class View(NamedTuple):
    """What part of the map is looked at."""

    south: Decimal
    west: Decimal
    north: Decimal
    east: Decimal

    @property
    def span(self) -> int:
        """The longer side, in millionths of a degree."""
        return int(max(self.north - self.south, self.east - self.west) * 1_000_000)


class Crowd(NamedTuple):
    """How many reports lie around a point."""

    latitude: float
    longitude: float
    open: int
    closed: int


class Spot(NamedTuple):
    """One report on the map."""

    code: str
    kind: str
    state: str
    latitude: float
    longitude: float


def crowds(site: Site, view: View, kind: str = "", across: int = ACROSS) -> list[Crowd]:
    """Return the reports of ``view`` counted by a grid of which about ``across`` cells fit from side to side."""
    size = next((size for size in _SIZES if view.span <= size * across), _SIZES[-1])
    rows = CrowdRow.objects.filter(_cells(view, size), site=site, size=size, kind=kind).order_by("cell")
    sums = rows.values_list("cell", "open", "closed", "north", "east")[: MOST * 2]
    return [_crowd(size, *line) for line in sums if line[1] + line[2] > 0]


def _crowd(size: int, cell: int, opened: int, closed: int, north: int, east: int) -> Crowd:
    many = opened + closed
    return Crowd(*point_in(cell, size, north / many, east / many), opened, closed)


def spots(site: Site, view: View, kind: str = "") -> list[Spot] | None:
    """Return the newest reports of ``view``; None when it is too wide, or too crowded, to show each."""
    if view.span > CELL * ACROSS:
        return None
    rows = ReportRow.objects.filter(_cells(view, CELL), site=site, on_list=True)
    if kind:
        rows = rows.filter(kind=kind)
    found = rows.values_list("code", "kind", "state", "latitude", "longitude")[: MOST + 1]
    listed = [Spot(code, of, state, float(lat), float(lon)) for code, of, state, lat, lon in found]
    return listed if len(listed) <= MOST else None


def _cells(view: View, size: int) -> Q:
    # A world-wide view asks for a commune's worth of rows: nothing of ours lies further out.
    rows = rows_within(view.south, view.west, view.north, view.east, size)[: ACROSS * 2]
    within = Q()
    for first, last in rows:
        within |= Q(cell__gte=first, cell__lte=last)
    # The two ends let the database walk one stretch of the index; of the OR alone it would make nothing.
    return Q(cell__gte=rows[0][0], cell__lte=rows[-1][1]) & within
