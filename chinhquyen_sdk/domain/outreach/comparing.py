"""Two versions side by side: line by line, and in a changed line word by word. Nothing is lost on either side."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

_PIECES = re.compile(r"\s+|\w+|[^\s\w]")
_HEAD = re.compile(r"(?:Điều|Chương|Mục|Phụ lục)\s+\w+")
# Comparing costs the product of two lengths: partners are looked for near by, very long lines are not taken apart.
_NEAR = 12
_MOST_WORK = 2_000_000
_ALIKE = 0.35  # below this two lines are not one line changed, but one taken out and one put in


class Kind(StrEnum):
    """What happened to a line."""

    SAME = "same"
    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"

    @property
    def label(self) -> str:
        return {"same": "Giữ nguyên", "changed": "Sửa", "removed": "Bỏ", "added": "Thêm"}[self]


class Piece(NamedTuple):
    """A stretch of a line; ``marked``: it is only on this side."""

    text: str
    marked: bool


class Row(NamedTuple):
    """One line of the comparison: what the older and what the newer version say there, and under which "Điều 2"."""

    kind: Kind
    old: tuple[Piece, ...]
    new: tuple[Piece, ...]
    place: str = ""


def compare(old: str, new: str) -> list[Row]:
    """Return the rows; the old pieces joined are the old lines, the new ones the new lines, in their order."""
    before, after = _lines(old), _lines(new)
    rows: list[Row] = []
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            rows += [Row(Kind.SAME, (Piece(line, False),), (Piece(line, False),)) for line in before[i1:i2]]
        else:
            rows += _replaced(before[i1:i2], after[j1:j2])
    return _placed(rows)


def _placed(rows: list[Row]) -> list[Row]:
    """Say of each row under which article it stands, in the version that has it."""
    found, place = [], ""
    for row in rows:
        head = _HEAD.match("".join(piece.text for piece in row.new or row.old))
        place = head[0] if head else place
        found.append(row._replace(place=place))
    return found


def is_heading(line: str) -> bool:
    """Say whether a line of a regulation is a heading: "Điều 2. Công khai"."""
    return bool(_HEAD.match(line)) and len(line) < 120


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _replaced(old: Sequence[str], new: Sequence[str]) -> Iterator[Row]:
    """Pair lines in their order while they are alike; what has no partner was taken out or put in."""
    n = 0
    for line in old:
        partner = next((m for m in range(n, min(len(new), n + _NEAR)) if _alike(line, new[m])), None)
        if partner is None:
            yield Row(Kind.REMOVED, (Piece(line, True),), ())
            continue
        yield from (Row(Kind.ADDED, (), (Piece(each, True),)) for each in new[n:partner])
        yield Row(Kind.CHANGED, *_words(line, new[partner]))
        n = partner + 1
    yield from (Row(Kind.ADDED, (), (Piece(each, True),)) for each in new[n:])


def _alike(one: str, two: str) -> bool:
    heads = [_HEAD.match(line) for line in (one, two)]
    if heads[0] and heads[1]:
        return heads[0][0] == heads[1][0]
    words = one.split(), two.split()
    if len(words[0]) * len(words[1]) > _MOST_WORK:
        return True  # two such giants in one place are one text changed
    matcher = difflib.SequenceMatcher(None, *words, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _words(old: str, new: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    before, after = _PIECES.findall(old), _PIECES.findall(new)
    if len(before) * len(after) > _MOST_WORK:
        return (Piece(old, True),), (Piece(new, True),)
    left: list[Piece] = []
    right: list[Piece] = []
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        marked = tag != "equal"
        left += [Piece("".join(before[i1:i2]), marked)] if i2 > i1 else []
        right += [Piece("".join(after[j1:j2]), marked)] if j2 > j1 else []
    return tuple(left), tuple(right)
