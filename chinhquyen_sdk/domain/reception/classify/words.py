"""A petition as words: without diacritics, with the spellings of phones put right, each knowing where it stood."""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import NamedTuple

from chinhquyen_sdk.domain.text import normalise

MOST = 20_000
_LETTERS = {
    "a": "àáảãạăằắẳẵặâầấẩẫậ", "e": "èéẻẽẹêềếểễệ", "i": "ìíỉĩị", "o": "òóỏõọôồốổỗộơờớởỡợ",
    "u": "ùúủũụưừứửữự", "y": "ỳýỷỹỵ", "d": "đ",
}  # fmt: skip
_BARE = {ord(letter): bare for bare, letters in _LETTERS.items() for letter in letters + letters.upper()}
# For character classes: À-Ỵ would hold small letters too.
UPPER = "A-Z" + "".join(_LETTERS.values()).upper()
LOWER = "a-z" + "".join(_LETTERS.values())
NAME = f"[{UPPER}][{LOWER}]*"
_LOWER = {ord(c): c.lower() for c in map(chr, range(0x41, 0x5B))}
_FOLD = {**_LOWER, **_BARE}
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TOKEN = re.compile(r"[a-z0-9]+|[.!?;\n]+|[,:]")
_SPELT_OUT = re.compile(r"\b(?:[a-zđà-ỹ][ .\-_*]){3,}[a-zđà-ỹ]\b", re.IGNORECASE)
_DOTTED = re.compile(r"(?<=[^\W\d_])[.*_\-·](?=[^\W\d_])")

# How phones, chats and hurried hands spell.
_SPELLING = {
    "k": "khong", "ko": "khong", "kg": "khong", "hok": "khong", "hong": "khong", "khg": "khong", "kh": "khong", "hem": "khong",
    "dc": "duoc", "dk": "duoc", "j": "gi", "z": "vay", "r": "roi", "vs": "voi", "ns": "noi", "bit": "biet", "bik": "biet",
    "mk": "minh", "ng": "nguoi", "ngta": "nguoi ta", "t": "toi", "e": "em", "a": "anh", "tui": "toi", "tao": "toi",
    "qd": "quyet dinh", "cb": "can bo", "ub": "uy ban", "ct": "chu tich", "pct": "pho chu tich", "tb": "thong bao",
    "gcn": "giay chung nhan", "htx": "hop tac xa", "nvh": "nha van hoa", "tr": "trieu", "ngan": "nghin", "chug": "chung",
    "kao": "cao", "coa": "cao", "tienn": "tien", "wa": "qua", "lun": "luon", "nhiu": "nhieu", "mun": "muon", "mog": "mong",
    "xl": "xu ly", "ti": "ty", "sdt": "so dien thoai", "dt": "dien thoai", "iu": "yeu", "fai": "phai", "fan": "phan",
    "cag": "cang", "ngiem": "nghiem", "cop": "cap",
}  # fmt: skip
_SOUNDS = (("ngh", "ng"), ("gh", "g"), ("ph", "f"), ("tr", "c"), ("ch", "c"), ("gi", "d"), ("qu", "c"), ("kh", "h"),
           ("k", "c"), ("q", "c"), ("z", "d"), ("r", "d"), ("s", "x"), ("l", "n"), ("w", "u"), ("y", "i"), ("j", "d"),
           ("0", "o"))  # fmt: skip


class Word(NamedTuple):
    """One word: ``bare`` without marks, ``start`` and ``end`` in the text; the end of a sentence is an empty word, a comma is ","."""

    bare: str
    start: int
    end: int


class Writing(NamedTuple):
    """A text and its words; ``marked`` False: the writer used no diacritics."""

    text: str
    words: tuple[Word, ...]
    marked: bool

    def span(self, first: int, last: int) -> str:
        """The words ``first`` to ``last`` as they were written, on one line."""
        return " ".join(self.text[self.words[first].start : self.words[last].end].split())


def read(text: str) -> Writing:
    """Return ``text`` as words. Never fails: junk has no words."""
    clean = _join_spelt_out(normalise(text[:MOST]))
    bare = bare_of(clean)
    words: list[Word] = []
    for found in _TOKEN.finditer(bare):
        typed = found.group()
        if not typed[0].isalnum():
            stop = "," if typed in ",:" else ""
            if words and words[-1].bare not in ("", ","):
                words.append(Word(stop, found.start(), found.end()))
            continue
        for piece in _SPELLING.get(typed, typed).split():
            words.append(Word(piece, found.start(), found.end()))
    return Writing(clean, tuple(words), _is_marked(clean))


def bare_of(text: str) -> str:
    """Return ``text`` in lower case without Vietnamese marks; every letter keeps its place."""
    return text.translate(_FOLD)


@functools.lru_cache(maxsize=10_000)
def sound_of(word: str) -> str:
    """Return how ``word`` sounds to a hurried ear: l is n, tr is ch, k is c."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return word


def folded(text: str) -> str:
    """Return one line of ``text`` without marks, as the words of :func:`read` are."""
    return " ".join(word.bare for word in read(text).words if word.bare not in ("", ","))


def _join_spelt_out(text: str) -> str:
    """T Ố C Á O and t.ố c.á.o are written to be overlooked, or by a shaking hand."""
    text = _SPELT_OUT.sub(
        lambda m: re.sub(r"[.\-_*]", "", m.group()) if " " not in m.group() else _spelt(m.group()), text
    )
    return _DOTTED.sub(" ", text) if _DOTTED.search(text) and text.count(".") > len(text) / 12 else text


def _spelt(run: str) -> str:
    letters = [c for c in run if c.isalpha()]
    joined = "".join(letters)
    bare = bare_of(joined)
    for secret in (
        "tocao",
        "khieunai",
        "hoilo",
        "thamnhung",
        "togiac",
        "kiennghi",
        "phananh",
        "dontocao",
        "donkhieunai",
    ):
        if secret in bare:
            return _WORDS_OF[secret]
    return run


_WORDS_OF = {
    "tocao": "tố cáo", "khieunai": "khiếu nại", "hoilo": "hối lộ", "thamnhung": "tham nhũng", "togiac": "tố giác",
    "kiennghi": "kiến nghị", "phananh": "phản ánh", "dontocao": "đơn tố cáo", "donkhieunai": "đơn khiếu nại",
}  # fmt: skip


def _is_marked(text: str) -> bool:
    letters = sum(c.isalpha() for c in text)
    marks = sum(ord(c) in _BARE for c in text)
    return letters > 0 and marks / letters > 0.05


def keys_of(text: str) -> dict[str, set[str]]:
    """Return the marked words of ``text`` by their bare form; hoà and hòa are one."""
    found: dict[str, set[str]] = {}
    for word in re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text).lower()):
        apart = unicodedata.normalize("NFD", word)
        tone = "".join(c for c in apart if c in _TONES)
        found.setdefault(bare_of(word), set()).add("".join(c for c in apart if c not in _TONES) + tone)
    return found
