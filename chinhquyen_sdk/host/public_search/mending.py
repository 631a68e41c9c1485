"""What somebody typed, with words that stand nowhere on the site mended, or left out when nothing is near."""

from __future__ import annotations

from typing import NamedTuple

from django.db.models import Q, QuerySet
from wagtail.models import Site

from chinhquyen_sdk.domain.search import Mended, lengths, mended, untyped

from ..fulltext import typed
from ..models import PublicWord


class Asked(NamedTuple):
    """Words to look for, folded; the last may be a ``beginning``. ``left_out`` stand nowhere and nothing is near them."""

    words: tuple[str, ...]
    beginning: str = ""
    mended: tuple[Mended, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def nothing(self) -> bool:
        return not self.words and not self.beginning


def asked(site: Site, query: str) -> Asked:
    """Return what to look for when somebody typed ``query`` on ``site``: one query when all words are known."""
    words, beginning = typed(query)
    every = (*words, beginning) if beginning else words
    vocabulary = PublicWord.objects.filter(site=site)
    fits = Q(word__in=every) | Q(word__startswith=beginning) if beginning else Q(word__in=every)
    known = set(vocabulary.filter(fits).values_list("word", flat=True))
    if beginning and any(word.startswith(beginning) for word in known):
        known.add(beginning)
    # Numbers and signs of documents are no words of the vocabulary and are looked for as they are.
    odd = [
        word for word in every if word not in known and len(word) > 1 and (word.isalpha() or untyped(word))
    ]
    if not odd:
        return Asked(words, beginning)
    near = {word: _nearest(vocabulary, word) for word in odd}
    found = {word: meant for word, meant in near.items() if meant or word.isalpha()}
    kept = [found.get(word, word) for word in words]
    last = found.get(beginning, beginning)
    whole = tuple(filter(None, [*kept, *([last] if beginning in found else [])]))
    return Asked(
        words=whole,
        beginning="" if beginning in found else last,
        mended=tuple(Mended(word, meant) for word, meant in found.items() if meant),
        left_out=tuple(word for word, meant in found.items() if not meant),
    )


def _nearest(vocabulary: QuerySet[PublicWord], word: str) -> str:
    span = lengths(word)
    # Fingers slip on the first letter rarely, other than by swapping it with the second.
    rows = vocabulary.filter(length__in=list(span))
    near = rows.filter(word__startswith=word[0]) | rows.filter(word__startswith=word[1])
    return mended(word, set(near.values_list("word", flat=True)))
