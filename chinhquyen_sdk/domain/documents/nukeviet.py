"""Documents out of NukeViet's module "laws", as a table that the import reads.

The module has no export of its own. What a commune's supplier can give is a dump of its database (phpMyAdmin, mysqldump):
tables ``<prefix>_<language>_laws_row`` and, for names, ``_cat`` (kind), ``_subject`` (issuer), ``_area`` (field),
``_signer`` (id, title), ``_row_area`` (row_id, area_id). Columns were read in the module's own installation and update
scripts, versions 4.1 to 4.6: days are seconds since 1970, 0 for none; ``files`` is a list with commas, of names under the
module's uploads or of addresses; ``area_ids`` is new in 4.5. ``status`` 0 is not shown; ``groups_view`` lists the groups
that may read, 5 for guests and 6 for everybody.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from .importing import COLUMNS

Line = dict[str, str]
Tables = dict[str, list[Line]]

_INSERT = re.compile(r"INSERT\s+(?:IGNORE\s+)?INTO\s+[`\"]?(\w+)[`\"]?\s*(\([^)]*\))?\s*VALUES\s*", re.I)
_CREATE = re.compile(r"CREATE\s+TABLE\s+(?:IF NOT EXISTS\s+)?[`\"]?(\w+)[`\"]?\s*\(", re.I)
_COLUMN = re.compile(r"^\s*[`\"](\w+)[`\"]\s", re.M)
_VALUE = re.compile(r"\s*(?:'((?:[^'\\]|\\.|'')*)'|(NULL)|([^,()'\s]+))\s*([,)])", re.S | re.I)
_OPENED = re.compile(r"\s*,?\s*\(")
_ESCAPED = re.compile(r"\\(.)|''", re.S)
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "0": ""}
_TAG = re.compile(r"<[^>]*>")
_BREAK = re.compile(r"<\s*(?:br|/p|/div|/li|/tr|/h\d)\b[^>]*>", re.I)
_ENDS = ("_row", "_cat", "_subject", "_area", "_signer", "_row_area")


_EVERYBODY = {"5", "6"}
# UTF-8 that was read as Windows-1252 and written as UTF-8 again: no Vietnamese word looks so.
_TWICE = re.compile(r"Ä‘|á»|áº|Æ°|Ã¢|Ã´")


class Dump(NamedTuple):
    """The documents of a dump as rows of text, the headings first, and what is not among them, in words for people."""

    rows: list[list[str]]
    left_out: tuple[str, ...]


def read_text(content: bytes) -> str:
    """Return a dump as text. UnicodeError, with words for people: it is in no encoding in which nothing gets lost."""
    coding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = content.decode(coding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise UnicodeError(
            f"Tệp không phải bảng mã UTF-8 (dòng {line}). Mời xuất lại với bảng mã utf-8."
        ) from error
    if len(_TWICE.findall(text)) > 20:
        raise UnicodeError(
            "Chữ tiếng Việt trong tệp đã vỡ (Ä‘, áº…). Mời xuất lại với bảng mã utf8mb4 của cơ sở dữ liệu."
        )
    return text


def is_dump(content: bytes) -> bool:
    """Whether ``content`` is a dump that holds a table of the module."""
    plain = content.replace(b"\0", b"")  # UTF-16 puts one beside each letter
    return b"INSERT INTO" in plain and b"publtime" in plain and b"_row" in plain


def read_dump(text: str) -> Dump:
    """Return the documents of a dump that everybody could read there; no rows when it holds none."""
    torn: list[str] = []
    tables = _tables(text, torn)
    main = next(
        (name for name, rows in tables.items() if name.endswith("_row") and rows and "publtime" in rows[0]),
        "",
    )
    if not main:
        return Dump([], ())
    names = _Names(tables, main.removesuffix("_row"))
    hidden = [line for line in tables[main] if line.get("status", "1") == "0"]
    closed = [line for line in tables[main] if line not in hidden and not _for_everybody(line)]
    shown = [line for line in tables[main] if line not in hidden and line not in closed]
    rows = [list(COLUMNS.values()), *([names.told(line)[name] for name in COLUMNS] for line in shown)]
    said = {
        "văn bản chưa đăng ở trang cũ, không nhập": [line.get("code", "") for line in hidden],
        "văn bản trang cũ chỉ cho nhóm riêng xem, không nhập": [line.get("code", "") for line in closed],
        "dòng bị đứt hoặc thừa cột, không đọc được": [table for table in torn if table == main],
    }
    return Dump(rows, tuple(_counted(words, codes) for words, codes in said.items() if codes))


def _counted(words: str, codes: list[str]) -> str:
    named = ", ".join(code for code in codes[:10] if code)
    return f"{len(codes)} {words}" + (f": {named}" if named and "_row" not in named else "")


def _for_everybody(line: Line) -> bool:
    groups = line.get("groups_view")
    return groups is None or bool(_EVERYBODY & {part.strip() for part in groups.split(",")})


def dump_rows(text: str) -> list[list[str]]:
    """Return the rows of :func:`read_dump` alone."""
    return read_dump(text).rows


class _Names:
    """What the numbers in a document's line stand for."""

    def __init__(self, tables: Tables, prefix: str) -> None:
        def titles(end: str) -> dict[str, str]:
            return {line.get("id", ""): _text(line.get("title", "")) for line in tables.get(prefix + end, [])}

        self._kinds, self._issuers, self._fields = titles("_cat"), titles("_subject"), titles("_area")
        self._signers = titles("_signer")
        self._symbols = {line.get("id", ""): line.get("code", "") for line in tables[f"{prefix}_row"]}
        self._areas: dict[str, list[str]] = {}
        for line in tables.get(f"{prefix}_row_area", []):
            self._areas.setdefault(line.get("row_id", ""), []).append(line.get("area_id", ""))

    def told(self, line: Line) -> Line:
        """Return the line as our columns have it. ``replacement``: the documents this one stands in place of."""
        areas = _numbers(line.get("area_ids", "")) or self._areas.get(line.get("id", ""), [])
        return {
            "kind": self._kinds.get(line.get("cid", ""), ""),
            "symbol": _text(line.get("code", "")),
            "issued_on": line.get("publtime", ""),
            "issuer": self._issuers.get(line.get("sid", ""), ""),
            "signer": self._signers.get(line.get("sgid", ""), ""),
            "summary": _text(line.get("introtext", "")).replace("\n", " ") or _text(line.get("title", "")),
            "field": next((self._fields[area] for area in areas if area in self._fields), ""),
            "effective_on": line.get("startvalid", ""),
            "expires_on": line.get("exptime", ""),
            "replaces": self._symbols_of(line.get("replacement", "")),
            "amends": "",
            "guides": "",
            "related": self._symbols_of(line.get("relatement", "")),
            "source": "Trang NukeViet cũ",
            "body": _body(line),
        }

    def _symbols_of(self, ids: str) -> str:
        return "; ".join(self._symbols[id] for id in _numbers(ids) if self._symbols.get(id))


def _body(line: Line) -> str:
    """The text, and below it the names of the files: they are not in the dump and have to be brought by hand."""
    files = [part.strip() for part in line.get("files", "").split(",") if part.strip()]
    words = _text(line.get("bodytext", ""))[:199_000]
    return "\n\n".join(filter(None, [words, f"Tệp ở trang cũ: {', '.join(files)}"[:1_000] if files else ""]))


def _numbers(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip().isdigit() and part.strip() != "0"]


def _text(markup: str) -> str:
    plain = html.unescape(_TAG.sub("", _BREAK.sub("\n", html.unescape(markup))))
    return re.sub(r"\n{3,}", "\n\n", plain).strip()


def _tables(text: str, torn: list[str]) -> Tables:
    declared = {found[1]: _declared(text, found.end()) for found in _CREATE.finditer(text)}
    tables: Tables = {}
    at = 0
    while found := _INSERT.search(text, at):
        table = found[1]
        columns = re.findall(r"\w+", found[2] or "") or declared.get(table, [])
        at = found.end()
        wanted = table.endswith(_ENDS) and columns
        for values, end in _lines(text, at):
            at = end
            if wanted and len(values) == len(columns):
                tables.setdefault(table, []).append(dict(zip(columns, values, strict=True)))
            elif wanted:
                torn.append(table)
    return tables


def _declared(text: str, at: int) -> list[str]:
    end = text.find(";", at)
    return _COLUMN.findall(text[at : end if end > 0 else None])


def _lines(text: str, at: int) -> Iterator[tuple[list[str], int]]:
    """Yield the values of each ``(…)`` of a statement and where it ends."""
    while opened := _OPENED.match(text, at):
        at, values = opened.end(), []
        while value := _VALUE.match(text, at):
            at = value.end()
            values.append(_value(value))
            if value[4] == ")":
                break
        yield values, at


def _value(found: Any) -> str:
    if found[1] is not None:
        return _ESCAPED.sub(lambda m: _ESCAPES.get(m[1], m[1]) if m[1] else "'", found[1])
    return "" if found[2] else str(found[3])
