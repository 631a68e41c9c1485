"""Documents from a table: which column holds what, and what each row says or why it cannot be read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from pydantic import Field, ValidationError

from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import fold, normalise

from .citations import find_citations
from .kinds import kind_of_symbol
from .records import DocumentFacts, KeepDocument, Relation, RelationKind
from .symbols import issuer_key, symbol_key

_HEAD_WITHIN = 12
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_SECONDS = re.compile(r"\d{8,10}")
_SHORT = re.compile(r"^[\w/&.-]*\d[\w/&. -]*/[\w&. -]+$")
_RELATIONS = {
    "replaces": RelationKind.REPLACES,
    "amends": RelationKind.AMENDS,
    "guides": RelationKind.GUIDES,
    "related": RelationKind.RELATED,
}
COLUMNS = {
    "kind": "Loại văn bản",
    "symbol": "Số, ký hiệu",
    "issued_on": "Ngày ban hành",
    "issuer": "Nơi ban hành",
    "signer": "Người ký",
    "summary": "Trích yếu",
    "field": "Lĩnh vực",
    "effective_on": "Có hiệu lực từ",
    "expires_on": "Hết hiệu lực từ",
    "replaces": "Thay thế văn bản",
    "amends": "Sửa đổi văn bản",
    "guides": "Hướng dẫn văn bản",
    "related": "Liên quan đến văn bản",
    "source": "Nguồn",
    "body": "Nội dung",
}
# What people write above a column, folded; beside them the names of NukeViet's own table columns.
_SIGNS = {
    "symbol": (
        "so ky hieu",
        "so va ky hieu",
        "so hieu",
        "ky hieu",
        "so van ban",
        "ma van ban",
        "code",
        "symbol",
    ),
    "kind": ("loai van ban", "loai", "the loai", "hinh thuc", "kind"),
    "issued_on": ("ngay ban hanh", "ngay van ban", "ngay thang", "ngay ky", "publtime", "issued on"),
    "issuer": ("noi ban hanh", "co quan ban hanh", "don vi ban hanh", "issuer"),
    "signer": ("nguoi ky", "signer"),
    "summary": ("trich yeu", "trich yeu noi dung", "ten van ban", "ve viec", "introtext", "summary"),
    "field": ("linh vuc", "area", "field"),
    "effective_on": (
        "co hieu luc tu",
        "ngay co hieu luc",
        "ngay hieu luc",
        "hieu luc",
        "startvalid",
        "effective on",
    ),
    "expires_on": ("het hieu luc tu", "ngay het hieu luc", "het hieu luc", "exptime", "expires on"),
    "replaces": ("thay the van ban", "thay the", "thay the cho van ban", "replacement", "replaces"),
    "amends": ("sua doi van ban", "sua doi bo sung", "sua doi", "amends"),
    "guides": ("huong dan van ban", "huong dan", "guides"),
    "related": ("lien quan den van ban", "van ban lien quan", "lien quan", "related"),
    "source": ("nguon", "source"),
    "body": ("noi dung", "toan van", "bodytext", "body"),
}


class BroughtDocuments(Record):
    """A table that was brought: its columns as guessed, its wrong rows, and how far it was taken in."""

    id: str
    total: int
    next_row: int
    taken: int
    known: int
    running: bool
    done: bool
    matched: dict[str, int]
    problems: tuple[tuple[int, str], ...] = Field(default=())


class RowRead(NamedTuple):
    """One row of the file: the document it tells of, or its problems in words for people."""

    row: int
    wish: KeepDocument | None
    problems: tuple[str, ...]

    @property
    def identity(self) -> tuple[str, date, str] | None:
        """What makes it the same document as another."""
        return identity(self.wish) if self.wish else None


def identity(facts: DocumentFacts) -> tuple[str, date, str]:
    """Return what only one document of a library has: its symbol, its day, its issuer."""
    return symbol_key(facts.symbol), facts.issued_on, issuer_key(facts.issuer)


def match_columns(headings: Sequence[str]) -> dict[str, int]:
    """Guess which column holds what, by its heading; the person may choose otherwise."""
    plain = [_plain(heading) for heading in headings]
    found: dict[str, int] = {}
    for exact in (True, False):
        for name, signs in _SIGNS.items():
            for at, heading in enumerate(plain):
                fits = heading in signs if exact else any(f" {sign} " in f" {heading} " for sign in signs[:2])
                if fits and name not in found and at not in found.values():
                    found[name] = at
    return found


def heading_row(rows: Sequence[Sequence[str]]) -> int:
    """Return the index of the row with the headings: the one of the first rows that names most columns."""
    first = rows[:_HEAD_WITHIN]
    return max(range(len(first)), key=lambda at: (len(match_columns(first[at])), -at), default=0)


def read_row(cells: Sequence[str], columns: Mapping[str, int], *, row: int, issuer: str = "") -> RowRead:
    """Return what ``cells`` say; ``issuer`` stands in where the table names none. ``row``: its number in the file."""
    given = {name: normalise(cells[at]) for name, at in columns.items() if at < len(cells)}
    given = {name: text for name, text in given.items() if text}
    values: dict[str, Any] = {name: given[name] for name in given if name not in _RELATIONS}
    for name in ("issued_on", "effective_on", "expires_on"):
        values[name] = _day(given.get(name, ""))
    values["symbol"] = re.sub(r"^(?:số|so)\s*:?\s*(?=\d)", "", given.get("symbol", ""), flags=re.I)
    values.setdefault("issuer", issuer)
    values["kind"] = given.get("kind") or kind_of_symbol(values["symbol"])
    values["summary"] = values.get("summary", "")[:500]
    try:
        wish = KeepDocument(**values, relations=_relations(given))
    except ValidationError as error:
        return RowRead(row, None, tuple(_said(error)))
    return RowRead(row, wish, ())


def _said(error: ValidationError) -> list[str]:
    problems = field_errors(error).items()
    return [
        f"{COLUMNS[name]}: {one.text}" if name in COLUMNS else one.text
        for name, found in problems
        for one in found
    ]


def _relations(given: Mapping[str, str]) -> tuple[Relation, ...]:
    found: list[Relation] = []
    for name, kind in _RELATIONS.items():
        for part in re.split(r"[;\n]|,\s", given.get(name, "")):
            found += _relation(kind, part.strip())
    return tuple(dict.fromkeys(found))[:60]


def _relation(kind: RelationKind, part: str) -> list[Relation]:
    cited = [one for one in find_citations(part) if one.symbol]
    if cited:
        return [Relation(kind=kind, symbol=one.symbol, issued_on=one.issued_on) for one in cited]
    return [Relation(kind=kind, symbol=part)] if _SHORT.match(part) and len(part) <= 80 else []


def _day(text: str) -> Any:
    """Return a day as written here, in ISO, or as NukeViet keeps it: seconds since 1970; "0" is none."""
    if text in ("", "0"):
        return None
    if _SECONDS.fullmatch(text):
        return local_day(datetime.fromtimestamp(int(text), VIETNAM))
    day = _DAY.fullmatch(text)
    return f"{day[3]}-{int(day[2]):02d}-{int(day[1]):02d}" if day else text


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text.replace("_", " "))))
