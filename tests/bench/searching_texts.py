"""Texts to search through: Vietnamese syllables as frequent as Zipf says, with their diacritics, and what is asked of them."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.domain.text import fold, words

_HEADS = [
    "đ",
    "ng",
    "nh",
    "th",
    "tr",
    "ch",
    "k",
    "b",
    "m",
    "l",
    "x",
    "s",
    "c",
    "v",
    "h",
    "kh",
    "gi",
    "ph",
    "qu",
    "t",
    "d",
    "r",
    "n",
    "g",
]
_TAILS = [
    "ường",
    "ày",
    "ống",
    "án",
    "àng",
    "ình",
    "ời",
    "ài",
    "em",
    "iều",
    "ước",
    "ám",
    "ập",
    "ất",
    "ển",
    "iệt",
    "oàn",
    "ừa",
    "ề",
    "ọ",
    "ầu",
    "ích",
    "ực",
    "ữ",
    "ông",
    "ia",
    "ục",
    "anh",
    "ương",
    "ôn",
    "ấy",
    "ít",
    "ồi",
    "ẻ",
    "ô",
    "ách",
    "ên",
    "ổi",
    "ưng",
    "ay",
    "ung",
    "ơi",
    "ảo",
    "ủi",
    "ấm",
    "ốt",
    "eo",
    "iên",
    "ịch",
    "ào",
]
SYLLABLES = [head + tail for tail in _TAILS for head in _HEADS]
# Names and foreign words, each in few texts: what a mistyped word is looked for among.
_SELDOM = [
    a + b for a in ("zin", "wal", "fer", "jol", "pek", "ruz", "vok", "sim") for b in map(fold, SYLLABLES)
]
_KINDS = [
    kind
    for kind in [
        "trang",
        "tin",
        "thu-tuc",
        "chinh-sach",
        "van-ban",
        "cong-khai",
        "tra-loi",
        "doi-thoai",
        "loi-chuc",
    ]
    for _ in range(3)
]


class Question(NamedTuple):
    """What is typed, what the bare query is asked for instead, and which texts hold it."""

    what: str
    typed: str
    meant: str
    kind: str = ""

    def fits(self, text: PublicText) -> bool:
        """Say so by looking at the text itself, not at any index; the last word may be a beginning."""
        title, body = words(text.title), words(text.text)
        if self.kind not in ("", text.kind):
            return False
        if self.meant.startswith('"'):
            phrase = f" {' '.join(words(self.meant))} "
            return any(phrase in f" {' '.join(found)} " for found in (title, body))
        *whole, last = words(self.meant)
        found = {*title, *body}
        return found.issuperset(whole) and any(word.startswith(last) for word in found)


_RARE = f"{SYLLABLES[200]} {SYLLABLES[241]} {SYLLABLES[150]}"
_TWO = f"{SYLLABLES[60]} {SYLLABLES[95]}"
_FIRST, _SLIPPED, _LAST = fold(_RARE).split()
ASKED = {
    "two": Question("two words, as they are written", _TWO, _TWO),
    "undotted": Question("two words, typed without diacritics", fold(_TWO), _TWO),
    "rare": Question("three words few texts hold", _RARE, _RARE),
    "frequent": Question("a word one in two texts holds", SYLLABLES[2], SYLLABLES[2]),
    "phrase": Question("a phrase in quotation marks", f'"{SYLLABLES[4]} {SYLLABLES[9]}"', f'"{SYLLABLES[4]} {SYLLABLES[9]}"'),
    "kind": Question("two words in one kind", _TWO, _TWO, "cong-khai"),
    "mended": Question("a word with a slip", f"{_FIRST} {_SLIPPED}q {_LAST}", _RARE),
    "mended-two": Question("a word with two slips", f"{_FIRST} {_SLIPPED[:-2]}zq{_SLIPPED[-1]} {_LAST}", _RARE),
}  # fmt: skip


def texts(count: int) -> Iterator[PublicText]:
    """Yield ``count`` texts of a hundred words, always the same."""
    chance = Random(7)
    weights = [1 / (place + 8) for place in range(len(SYLLABLES))]
    for number in range(count):
        said = chance.choices(SYLLABLES, weights, k=97)
        yield PublicText(
            key=str(number), kind=chance.choice(_KINDS), title=" ".join(said[:8]),
            text=" ".join([*said[8:], *chance.choices(_SELDOM, k=3)]), path=f"/bai/{number}/",
        )  # fmt: skip


def vocabulary() -> list[str]:
    """Return every word that stands in some text, folded."""
    return sorted({*map(fold, SYLLABLES), *_SELDOM})
