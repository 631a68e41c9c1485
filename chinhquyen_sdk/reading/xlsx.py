"""A workbook as text: every sheet, hidden ones too, row by row; remarks, drawings, heads and feet."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import takewhile
from string import ascii_uppercase
from typing import NamedTuple

from .package import TEXT, members, plain, source, unread
from .parts import FileText, Part, PartWriter, refused

_MOST_CELLS = 500_000
CELL = re.compile(r"<(?:\w+:)?row\b([^>]*)>|<(?:\w+:)?c\b([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_STRING = re.compile(r"<(?:\w+:)?si\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?si>)", re.DOTALL)
_T = re.compile(r"<(?:\w+:)?t\b[^>]*>([^<]*)</")
_SOUND = re.compile(r"<(?:\w+:)?rPh\b.*?</(?:\w+:)?rPh>", re.DOTALL)
VALUE = re.compile(r"<(?:\w+:)?v\b[^>]*>([^<]*)</")
_ATTRIBUTE = re.compile(r"\b(\w+)=[\"']([^\"']*)[\"']")
_DATES = frozenset({*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59)})  # ECMA-376 part 1, 18.8.30

_BESIDE = {
    "comments": "ghi chú của ô", "threaded": "ghi chú của ô", "drawings": "hình vẽ", "charts": "biểu đồ",
    "pivotCache": "bản sao trong bảng tổng hợp", "worksheets": "đầu, chân trang in",
}  # fmt: skip


class Formats(NamedTuple):
    """How numbers are to be read: by the number of the cell's style, a date, or digits with zeros before them."""

    dates: frozenset[int]
    zeros: dict[int, int]
    epoch: date


def read_xlsx(archive: zipfile.ZipFile) -> FileText:
    """Return every sheet and whatever else holds words."""
    strings = shared(source(archive, "xl/sharedStrings.xml"))
    formats = _formats(archive)
    parts = [_sheet(source(archive, name), name, title, strings, formats) for name, title in sheets(archive)]
    parts += list(_beside(archive))
    return FileText("xlsx", tuple(part for part in parts if part.text.strip()), unread(archive))


def attributes(tag: str) -> dict[str, str]:
    return {name: plain(value) for name, value in _ATTRIBUTE.findall(tag)}


def sheets(archive: zipfile.ZipFile) -> list[tuple[str, str]]:
    """Return the member and the title of every sheet; a sheet the workbook does not name goes by its member."""
    targets = {}
    for tag in re.findall(r"<(?:\w+:)?Relationship\b[^>]*>", source(archive, "xl/_rels/workbook.xml.rels")):
        found = attributes(tag)
        targets[found.get("Id", "")] = "xl/" + found.get("Target", "").removeprefix("/xl/").removeprefix(
            "xl/"
        )
    titles = {}
    for tag in re.findall(r"<(?:\w+:)?sheet\b[^>]*>", source(archive, "xl/workbook.xml")):
        found = attributes(tag)
        titles[targets.get(found.get("id", ""), "")] = found.get("name", "")
    names = members(archive, r"xl/worksheets/[^/]+\.xml")
    return [(name, titles.get(name) or name.rpartition("/")[2].removesuffix(".xml")) for name in names]


def shared(xml: str) -> list[str]:
    return [joined(found[1] or "") for found in _STRING.finditer(xml)]


def joined(xml: str) -> str:
    return plain("".join(_T.findall(_SOUND.sub("", xml))))


def _formats(archive: zipfile.ZipFile) -> Formats:
    styles = source(archive, "xl/styles.xml")
    codes = {}
    for tag in re.findall(r"<(?:\w+:)?numFmt\b[^>]*>", styles):
        found = attributes(tag)
        codes[found.get("numFmtId", "")] = found.get("formatCode", "")
    block = re.search(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", styles, re.DOTALL)
    used = [
        attributes(tag).get("numFmtId", "0")
        for tag in re.findall(r"<(?:\w+:)?xf\b[^>]*>", block[0] if block else "")
    ]
    dates = {
        n for n, id in enumerate(used) if (id.isdigit() and int(id) in _DATES) or _is_date(codes.get(id, ""))
    }
    zeros = {n: len(codes[id]) for n, id in enumerate(used) if re.fullmatch("0{2,20}", codes.get(id, ""))}
    is_1904 = re.search(r"date1904=[\"'](?:1|true)", source(archive, "xl/workbook.xml"))
    return Formats(frozenset(dates), zeros, date(1904, 1, 1) if is_1904 else date(1899, 12, 30))


def _is_date(code: str) -> bool:
    bare = re.sub(r"\"[^\"]*\"|\[[^\]]*\]|\\.", "", code).lower()
    return bool(re.search("[dy]", bare)) and "general" not in bare


def _sheet(xml: str, member: str, title: str, strings: list[str], formats: Formats) -> Part:
    out = PartWriter(member)
    count = row = column = 0
    fresh = True  # an empty row is left out: it would end the table
    for found in CELL.finditer(xml):
        tag, cell, inner = found.groups()
        if tag is not None:
            row, column, fresh = int(attributes(tag).get("r", row + 1)), 0, True
            continue
        count += 1
        if count > _MOST_CELLS:
            raise refused("too_long", "Bảng có quá nhiều ô để máy xem hết. Mời chia thành nhiều tệp.")
        about = attributes(cell)
        value = _value(about, inner or "", strings, formats)
        reference = about.get("r", "")
        if value:
            here = _column(reference) or column + 1
            out.write(("\n" if fresh else "") + "\t" * min(200, max(0, here - max(1, column))))
            out.at(f"{title}!{reference or f'hàng {row}'}")
            out.write(" ".join(value.split()))
            column, fresh = here, False
    return out.part()


def _column(reference: str) -> int:
    number = 0
    for letter in takewhile(ascii_uppercase.__contains__, reference[:3]):
        number = number * 26 + ord(letter) - 64
    return number


def _value(about: dict[str, str], inner: str, strings: list[str], formats: Formats) -> str:
    kind, style = about.get("t", "n"), int(about.get("s", "0") or 0)
    if kind == "inlineStr":
        return joined(inner)
    found = VALUE.search(inner)
    raw = plain(found[1]).strip() if found else ""
    if kind == "s":
        return strings[int(raw)] if raw.isdigit() and int(raw) < len(strings) else ""
    if kind != "n" or not raw:
        return raw
    return _number(raw, style, formats)


def _number(raw: str, style: int, formats: Formats) -> str:
    try:
        number = float(raw)
    except ValueError:
        return raw
    if style in formats.dates and 1 <= number < 80_000:
        return f"{formats.epoch + timedelta(days=int(number)):%d/%m/%Y}"
    if number.is_integer() and abs(number) < 1e20:
        return str(int(number)).zfill(formats.zeros.get(style, 0))
    return raw


def _beside(archive: zipfile.ZipFile) -> Iterator[Part]:
    """Remarks, drawings, pivot tables' own copies, heads and feet of the print."""
    for name in members(
        archive,
        r"xl/(?!worksheets/|_rels/|theme/|styles|sharedStrings|workbook).*\.xml|xl/worksheets/[^/]+\.xml",
    ):
        xml = source(archive, name)
        if name.startswith("xl/worksheets/"):
            words = re.findall(r"<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)\b[^>]*>([^<]*)<", xml)
        elif "pivotCache" in name:
            words = re.findall(r"<(?:\w+:)?s\b[^>]*\bv=\"([^\"]*)\"", xml)
        elif "threadedComments" in name:
            words = re.findall(r"<text>([^<]*)<", xml)
        else:
            words = TEXT.findall(xml)
        out = PartWriter(name)
        out.at(next((said for sign, said in _BESIDE.items() if sign in name), name))
        out.write("\n".join(plain(word) for word in words))
        yield out.part()
