"""What somebody typed, with words that stand nowhere on the site mended, or left out when nothing is near."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple, TypeVar

from django.db import connection
from wagtail.models import Site

from chinhquyen_sdk.domain import text as plain
from chinhquyen_sdk.domain.search import Mended, lengths, mended, nearest, one_slip, untyped

from ..fulltext import typed
from ..models import PublicWord
from .index import Sought

_QUOTED = re.compile(r"[\"“”„«]([^\"“”„«»]+)[\"“”»]")
T = TypeVar("T")
_TABLE = PublicWord._meta.db_table
_LONGEST_PHRASE = 8
# So many words that may have been meant are looked for beside one that was typed.
_MOST_NEAR = 6


class Asked(NamedTuple):
    """Words to look for, folded; the last may be a ``beginning``. ``left_out`` stand nowhere and nothing is near them.

    ``phrases``: words typed between quotation marks, which must stand side by side.
    """

    words: tuple[str, ...]
    beginning: str = ""
    mended: tuple[Mended, ...] = ()
    left_out: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()

    @property
    def nothing(self) -> bool:
        return not self.words and not self.beginning

    @property
    def every(self) -> tuple[str, ...]:
        """All words looked for, in the order they were typed."""
        return (*self.words, self.beginning) if self.beginning else self.words

    @property
    def sought(self) -> Sought:
        within = {word for phrase in self.phrases for word in phrase}
        return Sought(tuple(word for word in self.words if word not in within), self.beginning, self.phrases)


def asked(site: Site, query: str) -> Asked:
    """Return what to look for when somebody typed ``query`` on ``site``: one query when all words are known."""
    words, beginning = typed(query)
    phrases = _phrases(query)
    if beginning and any(beginning == phrase[-1] for phrase in phrases):
        words, beginning = (*words, beginning), ""
    every = (*words, beginning) if beginning else words
    odd = _odd(site, every, beginning)
    if not odd:
        return Asked(words, beginning, phrases=phrases)
    near = _near(site, odd, mended)
    found = {word: meant for word, meant in near.items() if meant or word.isalpha()}
    whole = tuple(filter(None, [found.get(word, word) for word in words]))
    if beginning in found:
        whole = (*whole, found[beginning]) if found[beginning] else whole
    return Asked(
        words=whole,
        beginning="" if beginning in found else beginning,
        mended=tuple(Mended(word, meant) for word, meant in found.items() if meant),
        left_out=tuple(word for word, meant in found.items() if not meant),
        phrases=_told(tuple(filter(None, (found.get(word, word) for word in each))) for each in phrases),
    )


def neighbours(site: Site, words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return for each of ``words`` itself and the words of ``site`` one slip away, the likeliest first."""
    near = dict.fromkeys(words, ())
    near |= _near(site, list(words), lambda word, known: tuple(nearest(word, known)[:_MOST_NEAR]), far=False)
    return tuple((word, *near[word]) for word in words)


def _phrases(query: str) -> tuple[tuple[str, ...], ...]:
    return _told(
        tuple(plain.words(each)[:_LONGEST_PHRASE]) for each in _QUOTED.findall(plain.normalise(query))
    )


def _told(phrases: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    return tuple(phrase for phrase in phrases if len(phrase) > 1)


def _odd(site: Site, every: Sequence[str], beginning: str) -> list[str]:
    """Return the words that stand nowhere. Numbers and signs of documents are no words of the vocabulary."""
    known = _known(site, every, beginning)
    if beginning and any(word.startswith(beginning) for word in known):
        known.add(beginning)
    return [
        word for word in every if word not in known and len(word) > 1 and (word.isalpha() or untyped(word))
    ]


def _known(site: Site, words: Collection[str], beginning: str = "") -> set[str]:
    """Return which of ``words`` the site knows, and one with ``beginning`` where there is any; asked in plain SQL.

    Words have letters and digits only, and every collation sorts small letters alike: the index is walked.
    """
    with connection.cursor() as cursor:
        signs = "".join(words)  # asked of all at once: there may be hundreds
        if not (signs.isascii() and signs.isalnum()):
            words = [word for word in words if word.isascii() and word.isalnum()]
        listed = "'" + "', '".join(words) + "'"
        sql, values = f"SELECT word FROM {_TABLE} WHERE site_id = %s AND word IN ({listed})", [site.pk]  # noqa: S608 - letters and digits
        if beginning.isascii() and beginning.isalpha():
            first = f"SELECT word FROM {_TABLE} WHERE site_id = %s AND word >= %s AND word < %s LIMIT 1"  # noqa: S608 - our table
            sql += f" UNION ALL SELECT word FROM ({first}) begun"  # noqa: S608 - as above
            values += [site.pk, beginning, _after(beginning)]
        cursor.execute(sql, values)
        return {row[0] for row in cursor.fetchall()}


def _after(beginning: str) -> str:
    """Return the first string behind all those with that ``beginning``."""
    head = beginning.rstrip("z")
    return head[:-1] + chr(ord(head[-1]) + 1) if head else "zzzz"


def _near(
    site: Site, odd: Sequence[str], choose: Callable[[str, Collection[str]], T], *, far: bool = True
) -> dict[str, T]:
    """Return what ``choose`` takes for each of ``odd`` words: one slip away, asked at once; only else two, word by word."""
    about = {word: {*one_slip(word), *untyped(word)} for word in odd}
    known = _known(site, set().union(*about.values()))
    found = {word: choose(word, about[word] & known) for word in odd}
    for word in [word for word in odd if far and not found[word]]:
        found[word] = choose(word, _around(site, word))
    return found


def _around(site: Site, word: str) -> set[str]:
    """Return the words two slips may have led from, as far as a look at their beginnings tells."""
    # Fingers slip on the first letter rarely, other than by swapping it with the second.
    span = ", ".join(str(length) for length in lengths(word))
    begun = (
        f"SELECT word FROM {_TABLE} WHERE site_id = %s AND length IN ({span}) AND word >= %s AND word < %s"  # noqa: S608 - our table, numbers
    )
    letters = sorted({letter for letter in word[:2] if letter.isascii() and letter.isalpha()})
    if not letters:
        return set()
    with connection.cursor() as cursor:
        values = [value for letter in letters for value in (site.pk, letter, _after(letter))]
        cursor.execute(" UNION ALL ".join([begun] * len(letters)), values)
        return {row[0] for row in cursor.fetchall()}
