"""Text as people type it, made safe to keep, to compare and to search.

Vietnamese arrives composed (NFC) or decomposed (NFD) depending on the phone; both must be one text.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator

# Marks that turn the reading direction or hide characters; a petition must read as it was typed.
# U+200D stays: it joins emoji.
_INVISIBLE = dict.fromkeys(
    [0x061C, 0x200B, 0x200C, 0x200E, 0x200F, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SPACES = re.compile(r"\s+")
_STROKED_D = str.maketrans("đĐ", "dD")


def normalise(text: str) -> str:
    """Return ``text`` in NFC with line ends as ``\\n``, without control and direction marks, trimmed."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").translate(_INVISIBLE)
    return unicodedata.normalize("NFC", _CONTROL.sub("", plain)).strip()


def fold(text: str) -> str:
    """Return ``text`` for search and comparison: lower case, no diacritics, đ as d, single spaces."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
    return _SPACES.sub(" ", bare.translate(_STROKED_D).casefold()).strip()


def one_line(text: str) -> str:
    """Return ``text`` with every run of white space, line ends included, as one space."""
    return _SPACES.sub(" ", text).strip()


Line = Annotated[str, AfterValidator(one_line)]
"""A text of one line: a name, a title, an address."""

Prose = str
"""A text of many lines; :class:`~chinhquyen_sdk.domain.records.Record` normalises it."""

_WORD = re.compile(r"[^\W_]+")
_SPACED_NUMBER = re.compile(r"(?<!\d)\d(?:[ .]?\d){8,11}(?!\d)")  # a telephone number as people space it
_WORD_MAX = 40


def words(text: str) -> list[str]:
    """Return the words of ``text`` for a word index, folded, in their order; a spaced telephone number is one word."""
    joined = _SPACED_NUMBER.sub(lambda found: re.sub(r"[ .]", "", found[0]), fold(text))
    return [word[:_WORD_MAX] for word in _WORD.findall(joined)]
