"""A project's capital as a chart with its table, and the commune's projects as a map drawn on the server (decision 0066)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from chinhquyen_sdk.domain.places import Village, in_order
from chinhquyen_sdk.domain.projects import Project
from chinhquyen_sdk.domain.projects.places import Spot, middle_of
from chinhquyen_sdk.rendering import charts
from chinhquyen_sdk.rendering.charts import Chart, Series, Tone

MILLION = 1_000_000
WIDE, HIGH, EDGE = 360, 300, 32
DOT, CROWD, ASIDE = 13, 15, 5
NEAR_KM = 3.0
_KM, _EAST = (
    111.2,
    0.93,
)  # kilometres in a degree to the north; in Vietnam a degree to the east is a little less


def capital_chart(project: Project) -> Chart | None:
    """Return bars, a source each: what was paid, and what of the plan is left; in million đồng, None without capital."""
    parts = project.parts
    if not parts:
        return None
    paid = tuple((part.paid or 0) // MILLION for part in parts)
    left = tuple(max(0, (part.planned or 0) - (part.paid or 0)) // MILLION for part in parts)
    return charts.bars(
        "Vốn theo nguồn, triệu đồng", "Nguồn vốn", [part.source.label for part in parts],
        Series(name="Đã chi", values=paid), Series(name="Còn lại của kế hoạch", values=left, tone=Tone.QUIET),
        unit="triệu đồng", note="Làm tròn xuống triệu đồng; số đủ từng đồng ở bảng dưới.",
    )  # fmt: skip


class Dot(NamedTuple):
    """A cell of the map as a dot: where, how large, what it says, where it leads; ``near`` names the village beside it."""

    x: int
    y: int
    radius: int
    words: str
    number: str
    url: str
    open: bool
    near: str


class Name(NamedTuple):
    """A village on the map."""

    x: int
    y: int
    begins: int
    name: str
    anchor: str


class Drawn(NamedTuple):
    """The map: villages as names on plain paper, cells with projects as dots that lead somewhere."""

    dots: list[Dot]
    names: list[Name]


def project_map(
    found: Sequence[tuple[int, int, int, str, str]], villages: Sequence[Village], one: str, several: str
) -> Drawn | None:
    """Return the map of ``found`` cells; ``one`` and ``several`` are addresses with CODE and CELL in them. None without a place."""
    spots = [
        (middle_of(cell), cell, number, going, code, title) for cell, number, going, code, title in found
    ]
    known = [v for v in villages if v.latitude is not None and v.longitude is not None]
    points = [Spot(float(v.latitude or 0), float(v.longitude or 0)) for v in known]
    frame = [*points, *(spot for spot, *_ in spots)]
    if not spots:
        return None
    place = _Frame(frame)
    dots = []
    for spot, cell, number, going, code, title in spots:
        x, y = place.at(spot)
        url = one.replace("CODE", code) if number == 1 else several.replace("CELL", str(cell))
        words = title if number == 1 else f"{number} dự án ở quanh đây, {going} đang làm"
        near = _beside(spot, points, known)
        count = str(number) if number > 1 else ""
        dots.append(Dot(x, y, DOT if number == 1 else CROWD, words, count, url, going > 0, near))
    dots.sort(key=lambda dot: (not dot.near, in_order(dot.near)))
    names = [_name(place.at(point), village.name, dots) for point, village in zip(points, known, strict=True)]
    return Drawn(dots, names)


def _beside(spot: Spot, points: Sequence[Spot], villages: Sequence[Village]) -> str:
    """Return the name of the nearest village, "" when none is near: what a map tells the eye, told in words."""
    far = [
        (math.hypot(spot.latitude - p.latitude, (spot.longitude - p.longitude) * _EAST) * _KM, v.name)
        for p, v in zip(points, villages, strict=True)
    ]
    return next((name for km, name in sorted(far)[:1] if km <= NEAR_KM), "")


def _name(at: tuple[int, int], name: str, dots: Sequence[Dot]) -> Name:
    """Return a village's name beside its point, and beside the dot that lies on it."""
    x, y = at
    covered = [dot.radius for dot in dots if abs(dot.x - x) < dot.radius and abs(dot.y - y) < dot.radius]
    aside = max(covered, default=0) + ASIDE
    left = x > WIDE * 0.7
    return Name(x, y, x - aside if left else x + aside, name, "end" if left else "start")


class _Frame:
    """Degrees on paper: what is to be seen fills it, north on top."""

    def __init__(self, points: Sequence[Spot]) -> None:
        self.south, self.north = min(p.latitude for p in points), max(p.latitude for p in points)
        self.west, self.east = min(p.longitude for p in points), max(p.longitude for p in points)
        tall, wide = self.north - self.south, self.east - self.west
        self.scale = min((WIDE - 2 * EDGE) / max(wide, 0.002), (HIGH - 2 * EDGE) / max(tall, 0.002))
        self.left = (WIDE - wide * self.scale) / 2
        self.top = (HIGH - tall * self.scale) / 2

    def at(self, spot: Spot) -> tuple[int, int]:
        x = self.left + (spot.longitude - self.west) * self.scale
        return round(x), round(self.top + (self.north - spot.latitude) * self.scale)
