"""The commune's paper book of letters, kept in a spreadsheet, into the site: over HTTP, as an officer's program.

A row that was taken in once is not taken in twice, so run it again after an interruption, or after mending what it names:
python examples/import_book.py so-don-thu.xlsx http://quyetthang.localhost:8000 [--check]
The officer's token stands in CHINHQUYEN_TOKEN: never in a command that others may read. --check sends nothing.
"""

from __future__ import annotations

import csv
import hashlib
import os
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from openpyxl import load_workbook
from pydantic import ValidationError

from chinhquyen_sdk import FilePetition, field_errors, fold
from chinhquyen_sdk.client import ClientProblem, Site
from chinhquyen_sdk.domain.reception import Source

# A field, and how offices head its column; compared without diacritics and capitals.
COLUMNS = {
    "received_on": ("Ngày nhận", "Ngày đến"),
    "sender_name": ("Họ và tên", "Họ tên người gửi"),
    "sender_address": ("Địa chỉ",),
    "sender_phone": ("Điện thoại", "Số điện thoại"),
    "village": ("Xóm, tổ dân phố", "Tổ dân phố", "Xóm"),
    "content": ("Nội dung", "Nội dung đơn"),
}


def cells(book: Path) -> Iterator[list[object]]:
    """Yield the rows of the first sheet, or of a CSV."""
    if book.suffix.lower() == ".csv":
        with book.open(encoding="utf-8-sig", newline="") as lines:
            yield from csv.reader(lines)
    else:
        sheet = load_workbook(book, read_only=True, data_only=True).worksheets[0]
        yield from (list(row) for row in sheet.iter_rows(values_only=True))


def wishes(rows: Iterator[list[object]]) -> Iterator[tuple[int, dict[str, object]]]:
    """Yield each row's number and its fields; headings may stand in any order."""
    known = {fold(word): field for field, words in COLUMNS.items() for word in words}
    heads = [known.get(fold(str(cell or ""))) for cell in next(rows, [])]
    if missing := {"received_on", "sender_name", "content"} - set(heads):
        sys.exit("Thiếu cột: " + ", ".join(COLUMNS[field][0] for field in sorted(missing)))
    for line, row in enumerate(rows, start=2):
        fields = {head: _value(cell) for head, cell in zip(heads, row, strict=False) if head and cell}
        if fields:
            yield line, {**fields, "source": Source.POST, "consent": False}


def _value(cell: object) -> object:
    if isinstance(cell, datetime):
        return cell.date()
    text = str(cell).strip()
    day = text.split("/")
    return date(*map(int, reversed(day))) if len(day) == 3 and all(map(str.isdecimal, day)) else text


def main(book: Path, address: str, *, check: bool) -> int:
    """File every row that can be filed; return how many could not."""
    site, wrong = Site(address, token=os.environ.get("CHINHQUYEN_TOKEN", "")), 0
    for line, fields in wishes(cells(book)):
        try:
            wish = FilePetition.model_validate(fields)
            # The row's own words are its key: what is sent again is answered with the first receipt.
            key = hashlib.sha256(wish.model_dump_json().encode()).hexdigest()
            print(f"Dòng {line}: " + ("được" if check else site.file(wish, key=key).code))
        except ValidationError as faults:
            wrong += 1
            for field, problems in field_errors(faults).items():
                print(f"Dòng {line}, {COLUMNS.get(field, (field or 'cả dòng',))[0]}: {problems[0].text}")
        except ClientProblem as problem:
            wrong += 1
            print(f"Dòng {line}: {problem}")
    return wrong


if __name__ == "__main__":
    sys.exit(min(main(Path(sys.argv[1]), sys.argv[2], check="--check" in sys.argv), 1))
