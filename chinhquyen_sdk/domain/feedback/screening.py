"""What may be shown at once, and what an officer reads first: it errs towards holding back."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources
from typing import NamedTuple

from chinhquyen_sdk.domain.reception.classify import Matter, classify
from chinhquyen_sdk.domain.text import fold

from .kinds import guess_kind
from .records import Showing

# Telephone and identity numbers, number plates, e-mail addresses.
_NUMBERS = re.compile(r"\d[\d .\-]{7,}\d|\b\d{2}\s?-?\s?[A-ZĐ]\d?\s?-?\s?\d{3}[.\d]{1,3}|\S+@\S+\.\S+")
# "ông Nam", "nhà bà Lan": a word of address, and behind it a word that begins with a capital.
_ADDRESSED = re.compile(
    r"\b(?i:ông|bà|anh|chị|cô|chú|bác|em|thằng|nhà|gia đình|quán|thầy)\s+"
    r"(?:(?i:ông|bà|anh|chị|cô|chú|bác)\s+)?(\w+(?:\s+\w+)?)"
)
_LOWER = re.compile(r"\b(?:ông|thằng)\s+(?!bà\b|già\b|này\b|ấy\b)[^\W\d]+")
_AT_HOME = re.compile(r"\b(?:nha|gia dinh) (?:ong|ba|anh|chi|co|chu|bac) \w+")
_FAINT = 0.15  # the chance of a denunciation below which a line about the street is a line about the street
_NO_PERSON = ("van hoa", "con", "to ", "xom", "thon", "truong", "may")


class Screening(NamedTuple):
    """``showing`` and, when it is held, why; ``public_words`` is empty while an officer must read them first."""

    showing: Showing
    held_for: tuple[str, ...]
    public_words: str


@functools.cache
def _lists() -> dict[str, tuple[str, ...]]:
    text = resources.files(__package__).joinpath("data/holding.toml").read_text("utf-8")
    return {name: tuple(fold(word) for word in words) for name, words in tomllib.loads(text).items()}


def screen(words: str, place: str = "") -> Screening:
    """Look ``words`` over. Nothing that may be a denunciation or a complaint is shown before an officer read it."""
    reasons = tuple(_reasons(words))
    if reasons:
        return Screening(Showing.HELD, reasons, "")
    if names_somebody(f"{words} {place}"):
        return Screening(
            Showing.PUBLIC, ("Có thể có tên người, số điện thoại hoặc biển số trong lời viết.",), ""
        )
    return Screening(Showing.PUBLIC, (), words)


def _reasons(words: str) -> list[str]:
    text = f" {fold(words)} "
    found: list[str] = []
    if _read_as_petition(words):
        found.append("Máy đọc thấy có thể là tố cáo hoặc khiếu nại.")
    lists = _lists()
    if _has(text, lists["alone"]):
        found.append("Có lời nói đến tố cáo, khiếu nại hoặc người bị hại.")
    if _has(text, lists["office"]) and _has(text, lists["wrong"]):
        found.append("Có thể nói về việc làm của một người có chức vụ.")
    return found


def _read_as_petition(words: str) -> bool:
    """The classifier is tuned for letters and suspects every short line a little; where nothing but that faint chance
    speaks for a denunciation, and the words do speak of the street, they are what they seem."""
    if not words:
        return False
    read = classify(words)
    if read.kind in (Matter.DENUNCIATION, Matter.COMPLAINT, Matter.MIXED):
        return True
    faint = read.chances.get(Matter.DENUNCIATION.value, 1.0) < _FAINT and not read.flags
    return read.possible_denunciation and not (faint and guess_kind(words) is not None)


def _has(text: str, words: tuple[str, ...]) -> bool:
    return any(f" {word} " in text or f" {word}," in text or f" {word}." in text for word in words)


def names_somebody(words: str) -> bool:
    """Say whether ``words`` may name a person: a number that finds one, or a word of address with a name."""
    if _NUMBERS.search(words) or _LOWER.search(words.lower()) or _AT_HOME.search(fold(words)):
        return True
    return any(_is_name(match[1]) for match in _ADDRESSED.finditer(words))


def _is_name(found: str) -> bool:
    return found[0].isupper() and not fold(found).startswith(_NO_PERSON)
