"""A text without its diacritics, and where each letter of it stands in the text as it was typed."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

_STROKED = {"đ": "d", "Đ": "d"}


class Folded(NamedTuple):
    """``plain`` is lower case without marks; letter ``n`` of it comes from ``at[n]`` of the original."""

    plain: str
    at: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the original that ``plain[start:end]`` comes from, with marks that follow (NFD)."""
        return self.at[start], self.at[end]


def folded(text: str) -> Folded:
    """Return ``text`` folded letter by letter; white space stays, composed and decomposed give the same."""
    plain: list[str] = []
    at: list[int] = []
    for place, letter in enumerate(text):
        for part in unicodedata.normalize("NFD", _STROKED.get(letter, letter)):
            if unicodedata.category(part) == "Mn":
                continue
            for low in part.casefold():
                plain.append(low)
                at.append(place)
    return Folded("".join(plain), (*at, len(text)))
