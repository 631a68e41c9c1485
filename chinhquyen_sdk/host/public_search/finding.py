"""The best texts first. Whoever types diacritics sees the texts that have them before those that only sound alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from wagtail.models import Site

from chinhquyen_sdk.domain import text as plain
from chinhquyen_sdk.domain.search import Mended

from ..models import PublicTextRow
from ..switches import switched_off
from .index import BEGINNING, Best, Sought, best
from .mending import Asked, asked, neighbours

# So many of the best, three pages of them, are looked at once more, word by word, in their titles and beginnings.
_LOOKED_AT = 31


class Found(NamedTuple):
    """A part of what was found; ``asked`` says which words were looked for instead of the typed ones."""

    rows: list[Best]
    more: bool
    asked: Asked


def find(site: Site, query: str, *, kind: str = "", start: int = 0, size: int = 10) -> Found:
    """Return ``size`` texts of ``site`` for ``query`` from the ``start``-th on, of modules that are on.

    Where no text holds all words, words near them that stand together are looked for: "khai sing" finds "khai sinh".
    """
    wanted = asked(site, query)
    if wanted.nothing:
        return Found([], False, wanted)
    narrow = _narrow(site, kind)
    rows = _part(wanted, query, narrow, start, size)
    if not rows and (other := _near(site, wanted, narrow)):
        wanted, rows = other, _part(other, " ".join(other.every), narrow, start, size)
    return Found(_whole(rows[:size], wanted.every), len(rows) > size, wanted)


def _part(wanted: Asked, query: str, narrow: dict[str, Any], start: int, size: int) -> list[Best]:
    """Return the texts of one part, and one more where there are more."""
    if start + size >= _LOOKED_AT:
        return best(wanted.sought, narrow, start, size + 1)
    rows = best(wanted.sought, narrow, 0, _LOOKED_AT)
    rows.sort(key=_closeness(query), reverse=True)
    return rows[start : start + size + 1]


def _near(site: Site, wanted: Asked, narrow: dict[str, Any]) -> Asked | None:
    """Return what to look for instead when no text holds all words that are ``wanted``; whoever quotes means it."""
    if wanted.phrases:
        return None
    *whole, last = wanted.every
    if whole and len(last) < 3:  # somebody who is still typing
        begun = wanted._replace(words=tuple(whole), beginning=last)
        if best(begun.sought, narrow, 0, 1):
            return begun
    # What was mended alone is mended anew beside the others: "khai sing" is nearer to "sang", and means "sinh".
    as_typed = {each.meant: each.typed for each in wanted.mended}
    groups = neighbours(site, [as_typed.get(word, word) for word in wanted.every])
    found = best(Sought(groups=groups), narrow, 0, 1)
    if not found:
        return None
    there = {*found[0].title_words.split(), *found[0].text_words.split()}
    # A word further down in the text, or in a file, stays as it was.
    meant = tuple(
        next((each for each in group if each in there), word)
        for word, group in zip(wanted.every, groups, strict=True)
    )
    pairs = zip(groups, meant, strict=True)
    changed = tuple(Mended(group[0], word) for group, word in pairs if word != group[0])
    return wanted._replace(words=meant, beginning="", mended=changed)


def _narrow(site: Site, kind: str) -> dict[str, Any]:
    return {"site": site.pk, "kind": kind, "off": sorted(switched_off(site))}


def _whole(rows: list[Best], words: tuple[str, ...]) -> list[Best]:
    """Return ``rows`` with the whole text of those whose beginning does not hold all ``words``."""
    short = [row.id for row in rows if len(row.text) == BEGINNING and not _holds(row, words)]
    if not short:
        return rows
    texts = dict(PublicTextRow.objects.filter(pk__in=short).values_list("pk", "text"))
    return [row._replace(text=texts.get(row.id, row.text)) for row in rows]


def _holds(row: Best, words: tuple[str, ...]) -> bool:
    spaced = f" {row.text_words}"
    return all(f" {word}" in spaced for word in words)


def _closeness(query: str) -> Callable[[Best], float]:
    """Return what says how much better a text fits than its words alone do: the very phrase, the very diacritics."""
    folded = " ".join(plain.words(query))
    written = plain.one_line(plain.normalise(query)).strip('"“”„«»').lower()
    marked = plain.fold(written) != written  # typed without diacritics, they say nothing

    def close(row: Best) -> float:
        phrase = (folded in row.title_words) * 2.0 + (folded in row.text_words) * 1.0
        if not marked:
            return phrase
        return phrase + (written in row.title.lower()) * 2.0 + (written in row.text.lower()) * 1.0

    return close
