"""The signs: which phrases of the law's view stand in a text, found in one pass over its words."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources
from typing import NamedTuple

from chinhquyen_sdk.domain.records import Record

from .words import Writing, bare_of, keys_of, sound_of

GAP = 6
# One word without marks can be many words; these few cannot.
ALONE = frozenset(
    {"rac", "ngap", "de nghi", "kien nghi", "de xuat", "yeu cau", "link", "http", "https", "www", "casino", "hotline", "karaoke",
     "clip", "video", "camera", "mong", "nho", "no", "nhac nho", "khuyen mai", "ly hon", "quyet dinh", "click", "khoi"}
)  # fmt: skip
_DENIED_WITHIN = 3
_DENYING = frozenset({"khong", "chua", "chang"})
_ELEMENT = re.compile(r"\(([^)]*)\)(\?)?|(\S+)")


class Sign(Record):
    """What a group of phrases tells. ``speaks_for`` is the kind it is told as a reason for."""

    name: str
    speaks_for: str = ""
    reason: str = ""
    heard: str = ""
    label: str = ""
    to: str = ""
    kinds: tuple[str, ...] = ()
    phrases: str


class Element(NamedTuple):
    """One place of a phrase: some choices of words, or a gap."""

    choices: tuple[tuple[str, ...], ...]
    optional: bool
    gap: bool
    firsts: frozenset[str] = frozenset()


class Phrase(NamedTuple):
    """A phrase ready to match, with the marked words that a careful writer would have used.

    ``needs``: of each of these sets a word must stand somewhere in the text, else the phrase need not be tried.
    """

    sign: str
    rest: tuple[Element, ...]
    needs: tuple[frozenset[str], ...]
    keys: dict[str, set[str]]
    heard: bool
    alone: bool


class Hit(NamedTuple):
    """A sign stands at the words ``first`` to ``last``; ``denied``: "not" stands before it."""

    sign: str
    first: int
    last: int
    denied: bool


Index = dict[str, list[tuple[tuple[str, ...], Phrase]]]


@functools.cache
def signs(table: str = "signs") -> dict[str, Sign]:
    """Return the signs of ``data/<table>.toml`` by name."""
    text = resources.files(__package__).joinpath(f"data/{table}.toml").read_text("utf-8")
    return {name: Sign(name=name, **row) for name, row in tomllib.loads(text).items()}


@functools.cache
def _index(table: str, heard: bool) -> Index:
    found: Index = {}
    for sign in signs(table).values():
        for typed in filter(str.strip, (sign.heard if heard else sign.phrases).split(";")):
            _add(found, table, sign.name, typed, heard)
    return found


def _add(found: Index, table: str, sign: str, typed: str, heard: bool) -> None:
    keys = keys_of(typed)
    elements = _elements(typed, heard)
    # Only the words that are also heard by sound may be misspelt: "bảo hành" is no "bạo hành".
    careful = typed.strip() in {word.strip() for word in signs(table)[sign].heard.split(";")}
    while elements:
        first, *rest = elements
        for choice in first.choices:
            alone = not rest and len(choice) == 1 and bare_of(typed) not in ALONE
            phrase = Phrase(sign, tuple(rest), _needs(choice, rest), keys, careful, alone)
            found.setdefault(choice[0], []).append((choice[1:], phrase))
        if not first.optional:
            return
        elements = rest


def _needs(choice: tuple[str, ...], rest: list[Element]) -> tuple[frozenset[str], ...]:
    later = (e.firsts for e in rest if not e.gap and not e.optional)
    return (*(frozenset((word,)) for word in choice[1:]), *later)


def _elements(typed: str, heard: bool) -> list[Element]:
    found = []
    for choices, optional, word in _ELEMENT.findall(typed.strip()):
        if word == "*":
            found.append(Element((), False, True))
            continue
        options = (choices or word).split("|")
        bare = (tuple(re.findall(r"[a-z0-9]+", bare_of(option))) for option in options)
        words = tuple(tuple(map(sound_of, w)) if heard else w for w in bare if w)
        found.append(Element(words, bool(optional), False, frozenset(w[0] for w in words)))
    return found


def find(writing: Writing, table: str = "signs") -> list[Hit]:
    """Return every sign of ``table`` in ``writing``, in order; a sign once per starting word."""
    hits = _search(writing, table, [word.bare for word in writing.words], heard=False)
    known = {(hit.sign, hit.first) for hit in hits}
    if any(sign.heard for sign in signs(table).values()):
        heard = _search(writing, table, [sound_of(word.bare) for word in writing.words], heard=True)
        hits += [hit for hit in heard if (hit.sign, hit.first) not in known and _misspelt(writing, hit)]
    return sorted(hits, key=lambda hit: hit.first)


def _search(writing: Writing, table: str, words: list[str], *, heard: bool) -> list[Hit]:
    index, hits, present = _index(table, heard), [], set(words)
    possible = {
        word: [entry for entry in index[word] if not any(map(present.isdisjoint, entry[1].needs))]
        for word in present
        if word in index
    }
    for place, word in enumerate(words):
        seen: set[str] = set()
        for more, phrase in possible.get(word, ()):
            if phrase.sign in seen:
                continue
            last = _match(words, place + 1, more, phrase.rest)
            if last and (heard or _meant(writing, place, last - 1, phrase)):
                seen.add(phrase.sign)
                hits.append(Hit(phrase.sign, place, last - 1, _denied(words, place)))
    return hits


def _match(words: list[str], at: int, more: tuple[str, ...], rest: tuple[Element, ...]) -> int:
    """Return where the phrase ends (the word after it), 0 when it does not stand here."""
    for word in more:
        if at >= len(words) or words[at] != word:
            return 0
        at += 1
    if not rest:
        return at
    element, others = rest[0], rest[1:]
    if element.gap:
        for start in range(at, min(at + GAP + 1, len(words))):
            tried = others[0].optional or words[start] in others[0].firsts
            if tried and (end := _match(words, start, (), others)):
                return end
            if words[start] == "":
                return 0
        return 0
    for choice in element.choices:
        if end := _match(words, at, choice, others):
            return end
    return _match(words, at, (), others) if element.optional else 0


def _meant(writing: Writing, first: int, last: int, phrase: Phrase) -> bool:
    """Whether the marks fit: "tờ cao" is not "tố cáo", but "to cao" is, and "tó cáo" may be."""
    if not writing.marked:
        return not (phrase.alone and first == last)
    typed = keys_of(writing.span(first, last))
    if first == last and phrase.alone and not any(word in typed for word in phrase.keys):
        return False
    wrong = sum(not typed[word] & keys for word, keys in phrase.keys.items() if word in typed)
    return wrong == 0 or (
        wrong == 1 and sum(word in typed for word in phrase.keys) >= (2 if phrase.heard else 4)
    )


def _misspelt(writing: Writing, hit: Hit) -> bool:
    """By sound alone only what is long enough to be no accident, and not a well-spelt other word."""
    return not writing.marked or writing.span(hit.first, hit.last).isascii()


def _denied(words: list[str], place: int) -> bool:
    before = words[max(0, place - _DENIED_WITHIN) : place]
    before = [word for word in before if word != ","]
    while "" in before:
        before = before[before.index("") + 1 :]
    return any(word in _DENYING for word in before) and "biet" not in before
