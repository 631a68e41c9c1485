"""The places in a text that facts fill: ``{you}``, ``{due}``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

_BLANK = re.compile(r"\n\s*\n")  # a line of spaces looks blank to whoever types it
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
BRACED = re.compile(r"\{([^{}\n]*)\}")

# What the house itself says in every letter; the titles are what an officer reads on the chips.
OFFICE_TITLES = {
    "you": "Cách gọi người nhận",
    "You": "Cách gọi người nhận, đầu câu",
    "commune": "Tên xã, phường",
    "phone": "Điện thoại cơ quan",
    "lookup": "Nơi tra cứu trên mạng",
    "basis": "Căn cứ pháp luật của thư",
}
DERIVED_TITLES = {"hello": "Lời chào đầu thư"}


class Piece(NamedTuple):
    """A stretch of a text as it was typed; ``name`` is empty where no fact is filled in."""

    text: str
    name: str = ""


def pieces(text: str) -> tuple[Piece, ...]:
    """Return ``text`` taken apart; joined again it is the same text.

    >>> [piece.name or piece.text for piece in pieces("Kính thưa {you},")]
    ['Kính thưa ', 'you', ',']
    """
    found: list[Piece] = []
    at = 0
    for match in _PLACEHOLDER.finditer(text):
        if match.start() > at:
            found.append(Piece(text[at : match.start()]))
        found.append(Piece(match[0], match[1]))
        at = match.end()
    return (*found, Piece(text[at:])) if at < len(text) else tuple(found)


def names_in(text: str) -> frozenset[str]:
    """Return the names of the placeholders in ``text``."""
    return frozenset(_PLACEHOLDER.findall(text))


def titled(text: str, titles: Mapping[str, str]) -> str:
    """Return ``text`` as an officer reads it: each placeholder under its title; unknown ones stay.

    >>> titled("Chào {you},", {"you": "Cách gọi người nhận"})
    'Chào {Cách gọi người nhận},'
    """
    return _PLACEHOLDER.sub(lambda match: f"{{{titles.get(match[1], match[1])}}}", text)


def named(text: str, titles: Mapping[str, str]) -> str:
    """Return ``text`` with titles turned back into names, whatever their case and spaces; the way back of ``titled``."""
    names = {_spoken(title): name for name, title in titles.items()}
    return BRACED.sub(lambda match: f"{{{names.get(_spoken(match[1]), match[1])}}}", text)


def _spoken(title: str) -> str:
    return " ".join(unicodedata.normalize("NFC", title).casefold().split())


def filled(text: str, words: Mapping[str, str]) -> str:
    """Return ``text`` with each placeholder's words; KeyError names one that has none."""
    return _PLACEHOLDER.sub(lambda match: words[match[1]], text)


def paragraphs_of(body: str) -> list[str]:
    """Return the paragraphs of a template's body; they are parted by blank lines."""
    return _BLANK.split(body.strip())
