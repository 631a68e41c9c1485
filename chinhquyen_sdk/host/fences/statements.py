"""What a statement touches, read from its text: the table it writes, the table it reads and what narrows it."""

from __future__ import annotations

import re
from typing import NamedTuple

_WRITTEN = re.compile(
    r"\s*(?:INSERT (?:OR \w+ )?INTO|REPLACE INTO|UPDATE|DELETE FROM)\s+[\"`]?(\w+)", re.IGNORECASE
)
_TOKEN = re.compile(
    r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[()]|\b(?:FROM|WHERE|UNION|INTERSECT|EXCEPT)\b", re.IGNORECASE
)
_NAME = re.compile(r"\s*[\"`]?(\w+)")
_OPENS = re.compile(r"\s*\(")


class Read(NamedTuple):
    """The table a SELECT begins from, and all that stands behind its WHERE ("": it takes every row)."""

    table: str
    where: str


def written_table(sql: str) -> str | None:
    """Return the table that ``sql`` writes; None when it writes none."""
    found = _WRITTEN.match(sql)
    return found[1] if found else None


def read_table(sql: str) -> Read | None:
    """Return what ``sql`` reads; None where it begins from no table alone (a union, a WITH), which is not judged."""
    if sql.lstrip()[:6].upper() != "SELECT":
        return None
    depth, begin, where, inside = 0, -1, -1, -1
    for token in _TOKEN.finditer(sql):
        word = token[0].upper()
        if word == "(":
            depth += 1
        elif word == ")":
            depth -= 1
            inside = token.start() if depth == 0 and begin >= 0 and inside < 0 else inside
        elif depth or word[0] in "'\"":
            continue
        elif word == "WHERE":
            where = token.end()
        elif word == "FROM" and begin < 0:
            begin = token.end()
        else:
            return None
    return _read(sql, begin, where, inside)


def _read(sql: str, begin: int, where: int, inside: int) -> Read | None:
    if begin < 0:
        return None
    if opened := _OPENS.match(sql, begin):
        return read_table(sql[opened.end() : inside])
    name = _NAME.match(sql, begin)
    return Read(name[1], sql[where:] if where >= 0 else "") if name else None
