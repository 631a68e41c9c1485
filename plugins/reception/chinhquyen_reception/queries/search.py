"""Finding petitions by words: open ones first, the newest on top, from the word index, never by reading them all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db.models import QuerySet
from wagtail.models import Site

from chinhquyen_sdk.domain.reception import Petition, read_code
from chinhquyen_sdk.host import fulltext
from chinhquyen_sdk.host.fulltext import Wanted

from ..rows import CLOSED, OPEN, WordsRow

# Columns no list needs.
NOT_LISTED = ("secret_hash", "once_hash")
# What no mark narrows is looked at in portions; so many portions a page, then the reader may go on.
_PORTION, _PORTIONS = 200, 25
_HALVES = (OPEN, CLOSED)


class InboxPage(NamedTuple):
    """One page of petitions; ``after`` is the key of the next page, or empty."""

    petitions: list[Petition]
    after: str


class Marks(NamedTuple):
    """What narrows a search beside the words: all of ``every``, one of ``days``."""

    every: tuple[str, ...] = ()
    days: tuple[str, ...] = ()


class _Place(NamedTuple):
    """Where a page ended: in which half, at which key of the index."""

    half: int = 0
    key: int | None = None


def search(site: Site, typed: str, rows: QuerySet[Any], marks: Marks, *, after: str, size: int) -> InboxPage:
    """Return petitions among ``rows`` (of ``site``, narrowed) that hold what was typed, or the one with that code."""
    code = read_code(typed)
    if code:
        return InboxPage([row.record() for row in rows.filter(code=code).defer(*NOT_LISTED)], "")
    words, beginning = fulltext.typed(typed)
    if not words and not beginning:
        return InboxPage([], "")
    every = (fulltext.mark("s", site.pk), *marks.every, *words)
    wanted = Wanted(every, (marks.days,) if marks.days else (), beginning)
    return _page(rows, wanted, _read(after) or _Place(), size)


def _page(rows: QuerySet[Any], wanted: Wanted, begun: _Place, size: int) -> InboxPage:
    found: list[Any] = []
    place = begun
    for keys, reached in _portions(wanted, begun, size):
        place = reached
        # The rows say once more that they fit: a mark is a short form, and the site is asked of every query.
        fitting = rows.filter(words__pk__in=keys).select_related("words").defer(*NOT_LISTED, "words__words")
        found += sorted(fitting, key=lambda row: -row.words.pk)
        if len(found) > size:
            last = found[size - 1]
            half = int(last.is_closed)
            return InboxPage(_records(found[:size]), f"t{half}_{last.words.pk}")
    more = place.half < len(_HALVES)
    return InboxPage(_records(found), f"t{place.half}_{place.key or ''}" if more else "")


def _portions(wanted: Wanted, begun: _Place, size: int) -> Iterator[tuple[list[int], _Place]]:
    """Yield keys, newest first, and the place behind them; the half is past the last one when all is seen."""
    half, key, portion = begun.half, begun.key, size + 1
    for _ in range(_PORTIONS):
        if half >= len(_HALVES):
            return
        here = wanted._replace(every=(_HALVES[half], *wanted.every))
        keys = fulltext.keys(WordsRow, here, before=key, size=portion)
        half, key = (half, keys[-1]) if len(keys) == portion else (half + 1, None)
        yield keys, _Place(half, key)
        portion = _PORTION


def _records(rows: list[Any]) -> list[Petition]:
    return [row.record() for row in rows]


def _read(after: str) -> _Place | None:
    half, _, key = after.removeprefix("t").partition("_")
    if not after.startswith("t") or half not in ("0", "1") or (key and not key.isdecimal()):
        return None
    return _Place(int(half), int(key[:18]) if key else None)


def is_search_key(after: str) -> bool:
    """Say whether ``after`` is the key of a page of found petitions."""
    return _read(after) is not None
