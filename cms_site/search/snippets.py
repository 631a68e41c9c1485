"""The part of a text around the words found, with the words marked."""

from __future__ import annotations

import re

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from chinhquyen_sdk.domain.text import fold, normalise

_SPACES = re.compile(r"\s+")
# Words before the first hit that make it readable.
LEAD = 60


def snippet(text: str, words: list[str], *, length: int = 220) -> SafeString:
    """About ``length`` characters of ``text`` from shortly before the first of ``words``, which are marked."""
    plain = _SPACES.sub(" ", normalise(text))
    spans = _spans(plain, words)
    start = _start(plain, spans[0][0] if spans and length < len(plain) else 0)
    end = len(plain) if start + length >= len(plain) else plain.rfind(" ", start, start + length)
    end = end if end > start else start + length
    marked = _marked(plain, [span for span in spans if start <= span[0] and span[1] <= end], start, end)
    # escape() was applied to every piece between our own <mark> tags.
    return mark_safe(("… " if start else "") + marked + (" …" if end < len(plain) else ""))  # noqa: S308


def _start(plain: str, first: int) -> int:
    return 0 if first <= LEAD else plain.rfind(" ", 0, first - LEAD) + 1


def _spans(plain: str, words: list[str]) -> list[tuple[int, int]]:
    """Where in ``plain`` words stand that begin with one of ``words``, marks aside."""
    folded, place = _folded_places(plain)
    pattern = re.compile(r"(?<![^\W_])(?:" + "|".join(map(re.escape, words)) + r")")
    return [(place[m.start()], place[m.end() - 1] + 1) for m in pattern.finditer(folded)]


def _folded_places(plain: str) -> tuple[str, list[int]]:
    """The folded text and, for each of its characters, the index in ``plain`` it came from."""
    letters, place = [], []
    for index, character in enumerate(plain):
        for letter in fold(character) or " ":
            letters.append(letter)
            place.append(index)
    return "".join(letters), place


def _marked(plain: str, spans: list[tuple[int, int]], start: int, end: int) -> str:
    out, at = [], start
    for first, last in spans:
        out += [escape(plain[at:first]), "<mark>", escape(plain[first:last]), "</mark>"]
        at = last
    return "".join([*out, escape(plain[at:end])])
