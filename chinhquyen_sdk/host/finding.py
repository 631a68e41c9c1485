"""Pages of rows found by words, the newest on top: keys from the word index, then these rows, never all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from django.db.models import QuerySet

from . import fulltext
from .fulltext import IndexedWords, Wanted

# What no mark narrows is looked at in growing portions; so many portions a page, then the reader may go on.
_PORTION, _PORTIONS = 200, 25


class Found(NamedTuple):
    """One page; ``after`` is the key of the next page, or empty."""

    rows: list[Any]
    after: str


class _Place(NamedTuple):
    """Where a page ended: in which half, at which key of the index."""

    half: int = 0
    key: int | None = None

    def __str__(self) -> str:
        return f"t{self.half}_{'' if self.key is None else self.key}"


def page(
    rows: QuerySet[Any], line: str, wanted: Wanted, *, halves: Sequence[str] = ("",), after: str, size: int
) -> Found:
    """Return ``size`` of ``rows`` whose words fit: all of the first of ``halves``, then all of the next.

    ``line`` names the relation from a row to its line of the word index, ``halves`` are marks; ``rows`` is narrowed to
    the site and to whatever no mark can say.
    """
    begun = _read(after) or _Place()
    lines: type[IndexedWords] = rows.model._meta.get_field(line).related_model
    rows = rows.select_related(line).defer(f"{line}__words")
    found: list[tuple[_Place, Any]] = []
    reached = begun
    for half, keys, place in _portions(lines, wanted, halves, begun, size):
        reached = place
        # The rows say once more that they fit: a mark is a short form, and the site is asked of every query.
        fitting = {getattr(row, line).pk: row for row in rows.filter(**{f"{line}__pk__in": keys})}
        found += [(_Place(half, key), fitting[key]) for key in keys if key in fitting]
        if len(found) > size:
            return Found([row for _, row in found[:size]], str(found[size - 1][0]))
    return Found([row for _, row in found], str(reached) if reached.half < len(halves) else "")


def search(
    rows: QuerySet[Any], line: str, typed: str, marks: Iterable[str], *, groups: tuple[tuple[str, ...], ...] = (),
    halves: Sequence[str] = ("",), after: str, size: int,
) -> Found:  # fmt: skip
    """Return :func:`page` for what somebody typed, narrowed by ``marks``; nothing typed finds nothing."""
    words, beginning = fulltext.typed(typed)
    if not words and not beginning:
        return Found([], "")
    return page(
        rows, line, Wanted((*marks, *words), groups, beginning), halves=halves, after=after, size=size
    )


def _portions(
    lines: type[IndexedWords], wanted: Wanted, halves: Sequence[str], begun: _Place, size: int
) -> Iterator[tuple[int, list[int], _Place]]:
    """Yield a half, its keys, newest first, and the place behind them; that is past the last half when all is seen."""
    place, portion = begun, size + 1
    for _ in range(_PORTIONS):
        half = place.half
        if half >= len(halves):
            return
        here = wanted._replace(every=(halves[half], *wanted.every)) if halves[half] else wanted
        keys = fulltext.keys(lines, here, before=place.key, size=portion)
        place = _Place(half, keys[-1]) if len(keys) == portion else _Place(half + 1)
        yield half, keys, place
        portion = min(portion * 2, _PORTION)


def _read(after: str) -> _Place | None:
    half, _, key = after.removeprefix("t").partition("_")
    if not after.startswith("t") or half not in ("0", "1") or (key and not key.isdecimal()):
        return None
    return _Place(int(half), int(key[:18]) if key else None)


def is_key(after: str) -> bool:
    """Say whether ``after`` is the key of a page of found rows."""
    return _read(after) is not None
