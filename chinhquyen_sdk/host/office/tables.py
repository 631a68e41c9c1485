"""Reading a table that somebody brings: XLSX or CSV, as rows of text, never more than ``most`` rows."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, datetime
from typing import Any

from chinhquyen_sdk.domain.refusals import Refused

MOST_ROWS = 2_000
MOST_COLUMNS = 40
MOST_BYTES = 5_000_000
_MOST_UNPACKED = 60_000_000
_RULE = "tệp danh sách: XLSX hoặc CSV, tối đa 5 MB"


def read_table(name: str, content: bytes, most: int = MOST_ROWS) -> list[list[str]]:
    """Return the cells of the first sheet as text. Raises ``Refused`` with what to do when it cannot be read."""
    if len(content) > MOST_BYTES:
        raise _refused("Tệp lớn quá 5 MB. Mời xem lại có đúng tệp không.")
    rows = _xlsx(content, most) if content[:2] == b"PK" else _csv(content, most)
    rows = [row for row in rows if any(row)]
    if not rows:
        raise _refused("Tệp không có dòng nào.")
    return rows


def _refused(text: str) -> Refused:
    return Refused(text, basis=_RULE, code="file_unreadable", field="file")


def _xlsx(content: bytes, most: int) -> list[list[str]]:
    import openpyxl

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if sum(part.file_size for part in package.infolist()) > _MOST_UNPACKED:
                raise _refused("Tệp mở ra quá lớn, mời lưu lại thành tệp mới chỉ có danh sách.")
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        found = sheet.iter_rows(max_row=most, max_col=MOST_COLUMNS, values_only=True)
        return [[_text(cell) for cell in row] for row in found]
    except Refused:
        raise
    except Exception as error:
        raise _refused(
            "Không mở được tệp Excel này. Mời lưu lại dạng .xlsx hoặc .csv rồi thử lại."
        ) from error


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, (date, datetime)):
        return f"{cell:%d/%m/%Y}"
    return str(cell).strip()[:500]


def _csv(content: bytes, most: int) -> list[list[str]]:
    text = _decoded(content)
    head = text[:4_000]
    separator = max(";,\t", key=head.count)
    try:
        found = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        rows = [row for _, row in zip(range(most), found, strict=False)]
    except csv.Error as error:
        raise _refused("Không đọc được tệp CSV này. Mời lưu lại từ Excel rồi thử lại.") from error
    return [[cell.strip()[:500] for cell in row[:MOST_COLUMNS]] for row in rows]


def _decoded(content: bytes) -> str:
    marks = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
    try:
        text = content.decode(marks.get(content[:2], "utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _refused("Tệp không phải chữ Unicode. Trong Excel, mời chọn lưu dạng “CSV UTF-8”.") from error
    if "\x00" in text:
        raise _refused("Đây không phải tệp bảng. Mời chọn tệp .xlsx hoặc .csv.")
    return text
