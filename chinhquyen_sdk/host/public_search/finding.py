"""The best texts first. Whoever types diacritics sees the texts that have them before those that only sound alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from wagtail.models import Site

from chinhquyen_sdk.domain import text as plain
from chinhquyen_sdk.modules import registry

from ..models import PublicTextRow
from ..switches import is_on
from .index import ranked
from .mending import Asked, asked

# So many of the best, three pages of them, are looked at once more, word by word.
_LOOKED_AT = 31


class Found(NamedTuple):
    """A part of what was found; ``asked`` says which words were looked for instead of the typed ones."""

    rows: list[PublicTextRow]
    more: bool
    asked: Asked


def find(site: Site, query: str, *, kind: str = "", start: int = 0, size: int = 10) -> Found:
    """Return ``size`` texts of ``site`` for ``query`` from the ``start``-th on, of modules that are on."""
    wanted = asked(site, query)
    if wanted.nothing:
        return Found([], False, wanted)
    off = [one.slug for one in registry().manifests if not is_on(site, one.slug)]
    narrow = {"site": site.pk, "kind": kind, "off": off}
    if start + size < _LOOKED_AT:
        best = _read(ranked(wanted.words, wanted.beginning, narrow, 0, _LOOKED_AT))
        best.sort(key=_closeness(query), reverse=True)
        return Found(best[start : start + size], len(best) > start + size, wanted)
    ids = ranked(wanted.words, wanted.beginning, narrow, start, size + 1)
    return Found(_read(ids[:size]), len(ids) > size, wanted)


def _read(ids: list[int]) -> list[PublicTextRow]:
    rows = PublicTextRow.objects.in_bulk(ids)
    return [rows[id] for id in ids if id in rows]


def _closeness(query: str) -> Callable[[PublicTextRow], float]:
    """Return what says how much better a text fits than its words alone do: the very phrase, the very diacritics."""
    folded = " ".join(plain.words(query))
    written = plain.one_line(plain.normalise(query)).lower()
    marked = plain.fold(written) != written  # typed without diacritics, they say nothing

    def close(row: PublicTextRow) -> float:
        phrase = (folded in row.title_words) * 2.0 + (folded in row.text_words) * 1.0
        if not marked:
            return phrase
        return phrase + (written in row.title.lower()) * 2.0 + (written in row.text.lower()) * 1.0

    return close
