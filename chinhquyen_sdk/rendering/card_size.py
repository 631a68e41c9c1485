"""How large the words of a card may be and stay on it: guessed from their number, for measuring triples the time."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

SIZES = (14.0, 13.5, 13.0, 12.5, 12.0, 11.5, 11.0)
WIDTH, ROOM = 470.0, 198.0  # points: 166 mm wide; what head and signature leave of 148 mm
_LETTER = (
    0.44  # of the size: a mean letter of Liberation Serif in Vietnamese, spaces counted, a little too wide
)
_LINE, _GAP = 1.27, 0.2  # of the size: from one line to the next; what a paragraph adds


def fitting_size(paragraphs: Sequence[str]) -> float:
    """Return the largest size at which ``paragraphs`` stay on the card; the smallest when none does."""
    return next((size for size in SIZES if _height(paragraphs, size) <= ROOM), SIZES[-1])


def _height(paragraphs: Sequence[str], size: float) -> float:
    lines = sum(ceil((len(words) * _LETTER * size + 23) / WIDTH) for words in paragraphs)
    return lines * _LINE * size + len(paragraphs) * _GAP * size
