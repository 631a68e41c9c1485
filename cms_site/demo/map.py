"""A drawing of where a commune's hamlets lie, made from their coordinates."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

WIDTH, HEIGHT, EDGE = 1200, 900, 130


def map_of(villages: list[dict[str, Any]]) -> str:
    """The hamlets as named dots on a green ground, north on top."""
    east = [float(each["longitude"]) for each in villages]
    north = [float(each["latitude"]) for each in villages]
    dots = "".join(
        _dot(each["name"], _scaled(x, east, WIDTH), HEIGHT - _scaled(y, north, HEIGHT))
        for each, x, y in zip(villages, east, north, strict=True)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#faf8f2"/>'
        f'<rect x="30" y="30" width="{WIDTH - 60}" height="{HEIGHT - 60}" rx="160" fill="#e3f0e7" stroke="#2f7d4f" '
        'stroke-width="6" stroke-dasharray="24 12"/>'
        f'<g font-family="Be Vietnam Pro, Noto Sans, sans-serif" font-size="26" fill="#143d28">{dots}'
        f'<text x="{WIDTH - 110}" y="110" font-weight="700">B ↑</text></g></svg>\n'
    )


def _scaled(value: float, values: list[float], size: int) -> int:
    low, high = min(values), max(values)
    return round(EDGE + (value - low) / ((high - low) or 1) * (size - 2 * EDGE))


def _dot(name: str, x: int, y: int) -> str:
    left = x > WIDTH - 2 * EDGE
    side = f'x="{x - 18}" text-anchor="end"' if left else f'x="{x + 18}"'
    return f'<circle cx="{x}" cy="{y}" r="11" fill="#1f5e3a"/><text {side} y="{y + 9}">{escape(name)}</text>'
