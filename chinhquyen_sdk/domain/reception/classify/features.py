"""A petition seen as the law sees it: who acted, whose right, which act, what is asked. Numbers for the model."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from .lexicon import Hit, find
from .words import NAME, Writing, bare_of, read

_HEADING = re.compile(
    r"^\W*(cong hoa xa hoi|doc lap|don\b|kinh gui|v/v|ve viec|bien ban|thu\b|to trinh|gui\b|kinh thua|so tay|phieu )"
)
_NAMED = re.compile(rf"\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Tt]hằng|[Cc]on mụ|[Ll]ão)\s+{NAME}")
_LINK = re.compile(r"https?:|www\.|\b[a-z0-9-]+\.(?:com|vn|net|top|xyz|info)\b", re.IGNORECASE)
_MONEY = re.compile(
    r"\d[\d.,]*\s?(?:trieu|tr\d?|nghin|ngan|dong|d|k|ty|ti)\b"
    r"|\b(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|chuc|tram|may) (?:trieu|nghin|ngan|ty)\b"
)
_DENIABLE = frozenset(
    {"complains", "denounces", "corrupt", "crime", "punish", "secret", "civil", "labour", "proposes"}
)
_PAIRS = (
    ("official", "corrupt"), ("person", "corrupt"), ("person", "crime"), ("decision", "own"),
    ("decision", "review"), ("adverse", "own"), ("adverse", "review"), ("agency_acted", "own"), ("agency_acted", "review"),
    ("agency_acted", "adverse"), ("broken", "thing_service"), ("broken", "community"), ("proposes", "community"),
    ("civil", "own"), ("denounces", "person"), ("denounces", "official"), ("broken", "fixes"),
    ("decision", "asks_records"), ("person", "civil"), ("official", "civil"), ("disclaims", "broken"), ("thanks", "broken"),
)  # fmt: skip


class Seen(NamedTuple):
    """The signs of a text, their features, and the text itself."""

    writing: Writing
    hits: tuple[Hit, ...]
    features: dict[str, float]

    def words_of(self, sign: str, most: int = 3) -> tuple[str, ...]:
        """The first different words in which ``sign`` stands, as written, headings last."""
        body = [h for h in self.hits if h.sign == sign and not h.denied]
        spans = dict.fromkeys(self.writing.span(h.first, h.last) for h in body)
        return tuple(list(spans)[:most])

    def has(self, sign: str) -> bool:
        return self.features.get(sign, 0) > 0


def see(text: str, title: str = "") -> Seen:
    """Return what the law looks at in ``text``; headings and ``title`` weigh as a title only."""
    heading, body = without_heading(text)
    writing = read(body)
    hits = tuple(find(writing))
    features: dict[str, float] = {}
    _count(hits, features)
    _count_asked(writing, hits, features)
    _pair(writing, hits, features)
    _shape(writing, features)
    _words(writing, features)
    for hit in find(read(f"{heading}\n{title}")):
        features[f"title.{hit.sign}"] = 1.0
    return Seen(writing, hits, features)


def without_heading(text: str) -> tuple[str, str]:
    """Part the lines that only name the paper: content decides, not title (TT 05/2021 Điều 6)."""
    headings: list[str] = []
    body: list[str] = []
    for number, line in enumerate(text.split("\n")):
        bare = bare_of(line.strip())
        short = len(bare) <= 120 and number < 14
        shouted = line.isupper() and len(bare) <= 90 and "\n" in text.strip()
        (headings if short and (_is_heading(bare) or shouted) else body).append(line)
    rest = "\n".join(body)
    return ("\n".join(headings), rest) if rest.strip() else ("", text)


def _is_heading(bare: str) -> bool:
    return bool(_HEADING.match(bare)) and not re.search(r"\. \w+ \w+", bare)


def _count(hits: tuple[Hit, ...], features: dict[str, float]) -> None:
    times: dict[str, int] = {}
    for hit in hits:
        name = f"not.{hit.sign}" if hit.denied and hit.sign in _DENIABLE else hit.sign
        times[name] = times.get(name, 0) + 1
    features.update({name: min(number, 4) ** 0.5 for name, number in times.items()})


def sentences(writing: Writing) -> list[tuple[int, int]]:
    """Return where each sentence begins and ends, in words."""
    cuts = [-1, *(i for i, w in enumerate(writing.words) if not w.bare), len(writing.words)]
    return [(a + 1, b) for a, b in pairwise(cuts) if b > a + 1]


def _count_asked(writing: Writing, hits: tuple[Hit, ...], features: dict[str, float]) -> None:
    where = [hit.first for hit in hits if hit.sign == "asks"]
    for first, last in sentences(writing):
        if any(first <= place < last for place in where):
            for hit in hits:
                if first <= hit.first < last and not hit.denied:
                    features[f"ask.{hit.sign}"] = 1.0


def _pair(writing: Writing, hits: tuple[Hit, ...], features: dict[str, float]) -> None:
    """Two signs close to each other say more than two signs."""
    places: dict[str, list[int]] = {}
    for hit in hits:
        if not (hit.denied and hit.sign in _DENIABLE):
            places.setdefault(hit.sign, []).append(hit.first)
    for one, other in _PAIRS:
        near = any(abs(a - b) <= 25 for a in places.get(one, ()) for b in places.get(other, ()))
        if near:
            features[f"{one}+{other}"] = 1.0
    if "civil" in places and "decision" not in places and "official" not in places:
        features["civil-only"] = 1.0
    if "asks" not in places:
        features["nothing-asked"] = 1.0


WORD, PAIR = 0.7, 0.5


def _words(writing: Writing, features: dict[str, float]) -> None:
    """The words themselves, softly: they tip what the signs leave open. The model knows only those it met often."""
    words = [word.bare for word in writing.words if word.bare not in ("", ",")]
    features.update((f"w.{word}", WORD) for word in words)
    features.update((f"w.{one}_{two}", PAIR) for one, two in pairwise(words))


def _shape(writing: Writing, features: dict[str, float]) -> None:
    length = sum(word.bare not in ("", ",") for word in writing.words)
    features["length"] = min(length, 400) / 200
    features["questions"] = min(writing.text.count("?"), 4) / 2
    features["named"] = min(len(_NAMED.findall(writing.text)), 3) / 2
    features["money"] = min(len(_MONEY.findall(bare_of(writing.text))), 4) ** 0.5
    features["link"] = 1.0 if _LINK.search(writing.text) else 0.0
