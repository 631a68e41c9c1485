"""The strokes of the charts: bars, columns, lines and their legend in an own small system of units."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple
from xml.sax.saxutils import escape

WIDTH = 328
Value = int | Decimal | None
_LINE = 20  # a line of text
_BAR = 16
_LEFT, _PLOT = 40, 160  # room for the numbers of the axis; height of columns and lines


class Part(NamedTuple):
    """One series: its name, its tone and a value for each label."""

    name: str
    tone: str
    values: tuple[Value, ...]


def number(value: Value) -> str:
    """Return ``value`` as Vietnamese write it: 1.234 and 12,5; a dash when there is none."""
    if value is None:
        return "–"
    if isinstance(value, int):
        return f"{value:,}".replace(",", ".")
    whole, _, rest = f"{value.quantize(Decimal('0.1'), ROUND_HALF_UP):,}".partition(".")
    return whole.replace(",", ".") + (f",{rest}" if rest.strip("0") else "")


def lying(labels: Sequence[str], parts: Sequence[Part]) -> tuple[str, int]:
    """Return rows of a label with its number, and a bar below; several parts follow each other in the bar."""
    drawn, y = _legend(parts)
    most = max((_sum(parts, n) for n in range(len(labels))), default=Decimal(0)) or Decimal(1)
    for n, label in enumerate(labels):
        said = " + ".join(number(part.values[n]) for part in parts)
        drawn.append(_text(0, y + 14, _short(label, 40 - len(said))))
        drawn.append(_text(WIDTH, y + 14, said, "end"))
        x = Decimal(0)
        drawn.append(_rect(0, y + _LINE, WIDTH, _BAR, "rest"))
        for part in parts:
            length = Decimal(part.values[n] or 0) / most * WIDTH
            if length > 0:
                # A gap of one unit keeps neighbours apart for those who do not see the colours.
                drawn.append(_rect(x, y + _LINE, max(length - 1, Decimal(1)), _BAR, part.tone))
            x += length
        y += _LINE + _BAR + 10
    return "".join(drawn), y


def standing(labels: Sequence[str], parts: Sequence[Part]) -> tuple[str, int]:
    """Return columns side by side, several parts on top of each other."""
    drawn, top = _legend(parts)
    top += 8
    most = _ceiling(max((_sum(parts, n) for n in range(len(labels))), default=Decimal(0)))
    drawn += _axis(top, most)
    step = Decimal(WIDTH - _LEFT) / max(len(labels), 1)
    for n in range(len(labels)):
        foot = Decimal(top + _PLOT)
        for part in parts:
            height = Decimal(part.values[n] or 0) / most * _PLOT
            if height > 0:
                width, x = step * Decimal("0.7"), _LEFT + step * n + step * Decimal("0.15")
                drawn.append(_rect(x, foot - height, width, max(height - 1, Decimal(1)), part.tone))
            foot -= height
    return "".join(drawn + _below(labels, top, step)), top + _PLOT + 24


def courses(labels: Sequence[str], parts: Sequence[Part]) -> tuple[str, int]:
    """Return one line for each part, with a mark at every value; a line breaks where a value is missing."""
    drawn, top = _legend(parts)
    top += 8
    most = _ceiling(max((Decimal(v) for part in parts for v in part.values if v), default=Decimal(0)))
    drawn += _axis(top, most)
    step = Decimal(WIDTH - _LEFT) / max(len(labels), 1)
    for turn, part in enumerate(parts):
        path, broken = [], True
        for n, value in enumerate(part.values):
            if value is None:
                broken = True
                continue
            x, y = _LEFT + step * n + step / 2, top + _PLOT - Decimal(value) / most * _PLOT
            path.append(f"{'M' if broken else 'L'}{_short_number(x)} {_short_number(y)}")
            drawn.append(_mark(turn, x, y, part.tone))
            broken = False
        if path:
            drawn.append(
                f'<path class="cq-chart__line cq-chart__line--{part.tone}" d="{" ".join(path)}" fill="none"/>'
            )
    return "".join(drawn + _below(labels, top, step)), top + _PLOT + 24


def _legend(parts: Sequence[Part]) -> tuple[list[str], int]:
    if len(parts) < 2:
        return [], 0
    drawn: list[str] = []
    for turn, part in enumerate(parts):
        drawn.append(_rect(0, turn * _LINE + 3, 14, 14, part.tone))
        drawn.append(_text(22, turn * _LINE + 15, part.name))
    return drawn, len(parts) * _LINE + 8


def _axis(top: int, most: Decimal) -> list[str]:
    drawn = []
    for share in (Decimal(0), Decimal("0.5"), Decimal(1)):
        value, y = most * share, top + _PLOT - share * _PLOT
        drawn.append(f'<path class="cq-chart__grid" d="M{_LEFT} {_short_number(y)}H{WIDTH}"/>')
        drawn.append(_text(_LEFT - 6, y + 5, number(int(value) if value == int(value) else value), "end"))
    return drawn


def _below(labels: Sequence[str], top: int, step: Decimal) -> list[str]:
    every = -(-max((len(label) for label in labels), default=1) * 9 // int(max(step, Decimal(1))))
    shown = [(n, label) for n, label in enumerate(labels) if n % max(every, 1) == 0]
    return [_text(_LEFT + step * n + step / 2, top + _PLOT + 18, label, "middle") for n, label in shown]


def _ceiling(value: Decimal) -> Decimal:
    """Return a round number not below ``value`` whose half is round too: 2, 4, 6, 14, 140."""
    step = max(Decimal(2), Decimal(2).scaleb(value.adjusted() - 1))
    return max(step, math.ceil(value / step) * step)


def _sum(parts: Sequence[Part], n: int) -> Decimal:
    return sum((Decimal(part.values[n] or 0) for part in parts), Decimal(0))


def _text(x: Decimal | int, y: Decimal | int, words: str, anchor: str = "start") -> str:
    where = f'x="{_short_number(x)}" y="{_short_number(y)}" text-anchor="{anchor}"'
    return f'<text class="cq-chart__text" {where} font-size="14">{escape(words)}</text>'


def _rect(x: Decimal | int, y: Decimal | int, width: Decimal | int, height: Decimal | int, tone: str) -> str:
    box = f'x="{_short_number(x)}" y="{_short_number(y)}" width="{_short_number(width)}" height="{_short_number(height)}"'
    return f'<rect class="cq-chart__{tone}" {box}/>'


def _mark(turn: int, x: Decimal, y: Decimal, tone: str) -> str:
    """A round mark for the first line, square ones for the second: not the colour alone tells them apart."""
    if turn % 2:
        return _rect(x - 4, y - 4, 8, 8, tone)
    return f'<circle class="cq-chart__{tone}" cx="{_short_number(x)}" cy="{_short_number(y)}" r="4"/>'


def _short(words: str, longest: int) -> str:
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def _short_number(value: Decimal | int) -> str:
    return f"{value:.1f}".removesuffix(".0")
