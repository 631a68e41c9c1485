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
    if not words:
        return []
    pattern = re.compile(r"(?<![^\W_])(?:" + "|".join(map(re.escape, words)) + r")")
    return [found.span() for found in pattern.finditer(plain.translate(_FOLDED))]


def _letter(code: int) -> str:
    """The folded letter, one for one, so that a place in the folded text is the same place in the text."""
    letter = fold(chr(code))
    return letter if len(letter) == 1 else chr(code)


# Latin letters, those with marks among them; texts are composed (NFC) before.
_FOLDED = {code: _letter(code) for code in [*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00)]}


def _marked(plain: str, spans: list[tuple[int, int]], start: int, end: int) -> str:
    out, at = [], start
    for first, last in spans:
        out += [escape(plain[at:first]), "<mark>", escape(plain[first:last]), "</mark>"]
        at = last
    return "".join([*out, escape(plain[at:end])])
