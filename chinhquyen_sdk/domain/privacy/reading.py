"""A text made ready to search: composed, with plain spaces and dashes, every character knowing where it stood."""

from __future__ import annotations

import bisect
import re
import unicodedata
from typing import NamedTuple

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000", " "),
        **dict.fromkeys("‐‑‒–—−", "-"),
        **{chr(0xFF10 + n): str(n) for n in range(10)},
        "\r": " ", "\v": "\n", "\u2028": "\n", "’": "'",
    }
)  # fmt: skip
_ODD = re.compile(f"[{''.join(map(chr, _PLAIN))}]")
_UNSEEN = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206a\ufeff"
_HIDDEN = re.compile(f"[{_UNSEEN}]")
_CLUSTER = re.compile(
    rf"[^\W\d_][\u0300-\u036f]+|([{_UNSEEN}]+)"
)  # a letter and its marks, or what nobody sees
# hoà and hòa, thuý and thúy are one word: the older way of placing the mark is taken everywhere.
_PLACED = tuple(
    (unicodedata.normalize("NFC", f"{a}{b}{mark}"), unicodedata.normalize("NFC", f"{a}{mark}{b}"))
    for a, b in ("oa", "oe", "uy")
    for mark in "\u0300\u0301\u0303\u0309\u0323"
)
_SENTENCE_END = re.compile(r"\n|(?<=[^\W\d_][^\W\d_])[.!?…][ ]+(?=[^\W\d_a-z])|(?<=\))[.!?…][ ]+")


class Reading(NamedTuple):
    """``text`` to match capitals in, ``lower`` to match words in; both of one length. ``at``: places in the given text."""

    given: str
    text: str
    lower: str
    at: list[int] | None
    ends: list[int]
    breaks: list[int]

    def place(self, position: int) -> int:
        return position if self.at is None else self.at[position]

    def sentence(self, position: int) -> int:
        """Return the number of the sentence, the line or the row that ``position`` stands in."""
        return bisect.bisect_left(self.ends, position)

    def block(self, position: int) -> int:
        """Return the number of the paragraph (between blank lines)."""
        return bisect.bisect_left(self.breaks, position)


def read(given: str) -> Reading:
    """Return ``given`` ready to search. Any text will do."""
    text, at = _composed(given)
    if _ODD.search(text):
        text = text.translate(_PLAIN)
    ends = [found.start() for found in _SENTENCE_END.finditer(text)]
    breaks = [found.start() for found in re.finditer(r"\n[ \t|]*\n", text)]
    return Reading(given, text, as_typed(text), at, ends, breaks)


def as_typed(text: str) -> str:
    """Return ``text`` in small letters with marks in one place; it keeps its length."""
    lower = text.lower()
    if len(lower) != len(text):  # İ becomes two
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    for new, old in _PLACED:
        lower = lower.replace(new, old)
    return lower


def _composed(given: str) -> tuple[str, list[int] | None]:
    if unicodedata.is_normalized("NFC", given) and not _HIDDEN.search(given):
        return given, None
    parts: list[str] = []
    at: list[int] = []
    done = 0
    for found in _CLUSTER.finditer(given):
        parts.append(given[done : found.start()])
        at.extend(range(done, found.start()))
        joined = "" if found[1] else unicodedata.normalize("NFC", found[0])
        parts.append(joined)
        at.extend([found.start()] * len(joined))
        done = found.end()
    parts.append(given[done:])
    at.extend(range(done, len(given) + 1))
    return "".join(parts), at
