"""Rows and columns: what stands under "Số CCCD" is one, however it is written."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from .kinds import Candidate, PersonalData
from .lists import any_of, either, table
from .reading import Reading

_DIGITS = {
    PersonalData.IDENTITY: (8, 12),
    PersonalData.PHONE: (9, 11),
    PersonalData.ACCOUNT: (6, 19),
    PersonalData.INSURANCE: (10, 13),
}
# These say what a column holds wherever they stand in its head.
_ANYWHERE = frozenset({"identity", "account", "phone", "insurance", "birth"})
_HEAD_MAX = 60  # characters of a column's head
_WHY = "Đứng trong cột “{}” của bảng."


class Table(NamedTuple):
    """What the tables of a text tell: finds, names, and places where no number is personal (sums of money)."""

    candidates: list[Candidate]
    names: list[tuple[int, int]]
    other: list[tuple[int, int]]


class _Column(NamedTuple):
    role: str
    head: str


def find_in_tables(reading: Reading) -> Table:
    """Read every table that has heads over its columns. A table ends at an empty line."""
    found = Table([], [], [])
    heads: dict[int, _Column] = {}
    sign = ""
    start, under_heads = 0, False  # heads may stand in two rows
    for line in reading.text.split("\n"):
        if not line.strip(" \t|"):
            heads = {}
        elif fresh := _heads(reading.lower[start : start + len(line)]):
            sign, heads = fresh[0], {**heads, **fresh[1]} if under_heads else fresh[1]
            under_heads = True
            start += len(line) + 1
            continue
        elif heads and sign in line:
            _row(reading, start, line, sign, heads, found)
        elif heads and len(line) > _HEAD_MAX:
            heads = {}
        under_heads = False
        start += len(line) + 1
    return found


def _heads(line: str) -> tuple[str, dict[int, _Column]] | None:
    for sign in "\t|;,":
        if sign not in line:
            continue
        cells = [cell.strip(" *:.") for cell in line.split(sign)]
        roles = {n: _Column(role, cell) for n, cell in enumerate(cells) if (role := _role(cell))}
        personal = sum(column.role != "other" for column in roles.values())
        if personal and len(roles) >= (2 if sign in "\t|" else 3) and len(roles) * 2 >= sum(map(bool, cells)):
            return sign, roles
    return None


@functools.lru_cache(maxsize=4_096)
def _role(cell: str) -> str:
    if not cell or len(cell) > _HEAD_MAX or re.search(r"\d{4,}", cell):
        return ""
    for role, pattern in _roles():
        if pattern.match(cell):
            return role
    return next((role for role, pattern in _roles() if role in _ANYWHERE and pattern.search(cell)), "")


@functools.cache
def _roles() -> list[tuple[str, re.Pattern[str]]]:
    return [
        (role, re.compile(r"(?:số |mã |so |ma )?" + either(heads)))
        for role, heads in table("circumstances")["columns"].items()
    ]


def _row(reading: Reading, start: int, line: str, sign: str, heads: dict[int, _Column], found: Table) -> None:
    at = start
    for n, cell in enumerate(line.split(sign)):
        column = heads.get(n)
        value = cell.strip(" *")
        if column and value:
            begin = at + cell.index(value)
            _cell(reading, column, begin, begin + len(value), found)
        at += len(cell) + 1


def _cell(reading: Reading, column: _Column, start: int, end: int, found: Table) -> None:
    value = reading.text[start:end]
    if column.role == "other":
        found.other.append((start, end))
    elif column.role == "name":
        if re.fullmatch(r"(?:[^\W\d_]|[ .'()-]){2,60}", value) and not any_of("public", "holders").search(
            value.lower()
        ):
            found.names.append((start, end))
    else:
        kind = PersonalData(column.role)
        if _fits(kind, value):
            found.candidates.append(
                Candidate(kind, start, end, 0.93, _WHY.format(column.head), strong=kind in _DIGITS)
            )


def _fits(kind: PersonalData, value: str) -> bool:
    if kind in _DIGITS:
        least, most = _DIGITS[kind]
        return least <= len(re.sub(r"\D", "", value)) <= most and len(re.findall(r"[^\W\d_]", value)) <= 3
    if kind is PersonalData.BIRTH:
        return re.search(r"(?:19|20)\d\d|\d{1,2}/\d{1,2}/\d\d", value) is not None
    if kind is PersonalData.EMAIL:
        return "@" in value
    if kind is PersonalData.HEALTH:
        return re.search(r"[^\W\d_]{2}", value) is not None and value.lower() not in _HEALTHY
    return value.lower() not in _NOTHING


_NOTHING = frozenset({"không", "có", "x", "-", "0", "nt", "khong"})
_HEALTHY = _NOTHING | {"tốt", "bình thường", "khỏe mạnh", "loại 1", "loại 2", "loại 3"}
