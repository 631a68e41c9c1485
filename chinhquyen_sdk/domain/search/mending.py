"""Words that stand nowhere, mended: typed without a Vietnamese keyboard ("dduwowngf"), or with a slip ("khia sinh")."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from string import ascii_lowercase
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

# Telex: a letter doubled or followed by w is another letter, s f r x j at the end is a tone. Folded, the marks go again.
_TELEX = ((r"dd", "d"), (r"aa|aw", "a"), (r"ee", "e"), (r"oo|ow", "o"), (r"uw", "u"), (r"w", "u"))
_TONE = re.compile(r"(?<=[aeiouy])([a-z]*?)[sfrxj]([a-z]*)$")
# VNI: a digit behind a letter is its mark. Two digits together are a number, and "k2" is a paragraph.
_VNI = re.compile(r"(?<=[a-z])[1-9](?!\d)")
_SHORT = 4


class Mended(NamedTuple):
    """A word as it was typed and as it probably was meant, both folded."""

    typed: str
    meant: str


def untyped(word: str) -> tuple[str, ...]:
    """Return what ``word`` (folded) may be, typed by Telex or VNI keys with the keyboard switched off.

    >>> untyped("dduwowngf"), untyped("d9uo7ng2")
    (('duong',), ('duong',))
    """
    if any(sign.isdigit() for sign in word):
        bare = _VNI.sub("", word)
        return (bare,) if bare.isalpha() and len(bare) > 2 else ()
    plain = word
    for keys, letter in _TELEX:
        plain = re.sub(keys, letter, plain)
    toneless = _TONE.sub(r"\1\2", plain)
    return tuple(dict.fromkeys(each for each in (toneless, plain) if each != word))


def one_slip(word: str) -> set[str]:
    """Return every string one slip of the finger away from ``word`` (folded), the letters of a keyboard only; none for a number.

    >>> "khai" in one_slip("khia"), len(one_slip("khia"))
    (True, 235)
    """
    if not slips(word):
        return set()
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    near = {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    near |= {head + tail[1:] for head, tail in cuts if tail}
    near |= {head + letter + tail[1:] for head, tail in cuts if tail for letter in ascii_lowercase}
    near |= {head + letter + tail for head, tail in cuts for letter in ascii_lowercase}
    return near - {word}


def mended(word: str, known: Collection[str]) -> str:
    """Return the word of ``known`` that ``word`` was probably meant to be, or "" where none is near."""
    for each in untyped(word):
        if each in known:
            return each
    near = nearest(word, known)
    return near[0] if near else ""


def nearest(word: str, known: Collection[str]) -> list[str]:
    """Return what ``word`` may have been meant to be among ``known``, the likeliest first.

    Fingers swap letters more often than they lose or double one, and more often that than they hit a wrong one. Letters
    added, lost, changed or swapped with their neighbour are counted (optimal string alignment).
    """
    apart = extract(word, known, scorer=OSA.distance, score_cutoff=slips(word), limit=None)
    near = [(distance, abs(len(each) - len(word)) != 1, each) for each, distance, _ in apart if each != word]
    swapped = sorted(word)
    return [each for *_, each in sorted(near, key=lambda one: (one[0], sorted(one[2]) != swapped, *one[1:]))]


def slips(word: str) -> int:
    """Return how many slips of the finger are believed in a word of that length; none in a number."""
    if len(word) < 3 or any(sign.isdigit() for sign in word):
        return 0
    return 1 if len(word) <= _SHORT else 2


def lengths(word: str) -> Iterable[int]:
    """Return how long words may be that ``word`` was meant to be."""
    shortest = min([len(word) - slips(word), *map(len, untyped(word))])
    return range(shortest, len(word) + slips(word) + 1)
