"""Rows as XLSX and CSV, one after the other: memory does not grow with them, and no cell is ever run as a formula.

Needs XlsxWriter for XLSX; it loads only when a workbook is written.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import IO, Any, NamedTuple

from chinhquyen_sdk.domain.dates import VIETNAM

# What a spreadsheet program takes for the beginning of a formula (OWASP, "CSV injection"); full-width forms too.
_RUNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_CELL_MAX = 32_767  # of an XLSX cell
ROWS_MAX = 1_048_575  # of an XLSX sheet, the heading not counted


class SheetFormat(StrEnum):
    XLSX = "xlsx"
    CSV = "csv"

    @property
    def label(self) -> str:
        """The officers' word for it."""
        return {"xlsx": "Excel (XLSX)", "csv": "CSV"}[self.value]

    @property
    def content_type(self) -> str:
        """The media type to send a file with."""
        return _TYPES[self]


_TYPES = {
    SheetFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    SheetFormat.CSV: "text/csv; charset=utf-8",
}


class Heading(NamedTuple):
    """A column: the key of its values, and what stands on top of it."""

    name: str
    label: str


class TooManyRowsError(ValueError):
    """More rows than an XLSX sheet holds; CSV has no end."""


Progress = Callable[[int], None]


def write_sheet(
    to: IO[bytes],
    format: SheetFormat,
    headings: Sequence[Heading],
    rows: Iterable[Mapping[str, Any]],
    *,
    about: Sequence[tuple[str, str]] = (),
    progress: Progress = lambda done: None,
) -> int:
    """Write ``rows`` to the binary file ``to`` and return how many; ``about`` is a second sheet (XLSX only).

    ``progress`` is told the number of rows after each of them. A row without one of the columns is a ``KeyError``.
    """
    write = _xlsx if format is SheetFormat.XLSX else _csv
    return write(to, headings, rows, about, progress)


def harmless(text: str) -> str:
    """Return ``text`` so that a spreadsheet shows it as text: an apostrophe before what would be run."""
    return f"'{text}" if text.startswith(_RUNS) else text


def _csv(
    to: IO[bytes],
    headings: Sequence[Heading],
    rows: Iterable[Mapping[str, Any]],
    about: Sequence[tuple[str, str]],
    progress: Progress,
) -> int:
    text = io.TextIOWrapper(to, encoding="utf-8-sig", newline="")  # the mark tells Excel that it is UTF-8
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([heading.label for heading in headings])
    count = 0
    for row in rows:
        writer.writerow([_plain(row[heading.name]) for heading in headings])
        count += 1
        progress(count)
    text.detach()
    return count


def _plain(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "có" if value else "không"
        case datetime():
            return value.astimezone(VIETNAM).strftime("%d/%m/%Y %H:%M")
        case date():
            return value.strftime("%d/%m/%Y")
        case int() | Decimal() | float():
            return str(value)
    return harmless(str(value))


def _xlsx(
    to: IO[bytes],
    headings: Sequence[Heading],
    rows: Iterable[Mapping[str, Any]],
    about: Sequence[tuple[str, str]],
    progress: Progress,
) -> int:
    import xlsxwriter

    never = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(to, {"constant_memory": True, **never}) as book:
        sheet = _Sheet(book, headings)
        count = 0
        for row in rows:
            count += 1
            if count > ROWS_MAX:
                raise TooManyRowsError(f"more than {ROWS_MAX} rows")
            sheet.write(count, [row[heading.name] for heading in headings])
            progress(count)
        sheet.close(count)
        if about:
            _about(book, about)
    return count


class _Sheet:
    """The sheet of data: heading bold and kept in view, days as days, all else as text."""

    def __init__(self, book: Any, headings: Sequence[Heading]) -> None:
        self._sheet = book.add_worksheet("Dữ liệu")
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self._day = book.add_format({"num_format": "dd/mm/yyyy"})
        self._moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        self._width = len(headings)
        for column, heading in enumerate(headings):
            self._sheet.set_column(column, column, max(12, min(len(heading.label) + 4, 40)))
        self._sheet.freeze_panes(1, 0)
        for column, heading in enumerate(headings):
            self._sheet.write_string(0, column, heading.label, bold)

    def write(self, line: int, values: Sequence[Any]) -> None:
        for column, value in enumerate(values):
            self._cell(line, column, value)

    def _cell(self, line: int, column: int, value: Any) -> None:
        match value:
            case None | "":
                return
            case bool():
                self._sheet.write_string(line, column, "có" if value else "không")
            case int() | Decimal() | float():
                self._sheet.write_number(line, column, value)
            case datetime():
                self._sheet.write_datetime(
                    line, column, value.astimezone(VIETNAM).replace(tzinfo=None), self._moment
                )
            case date():
                self._sheet.write_datetime(line, column, value, self._day)
            case _:
                self._sheet.write_string(line, column, str(value)[:_CELL_MAX])

    def close(self, lines: int) -> None:
        self._sheet.autofilter(0, 0, lines, self._width - 1)


def _about(book: Any, facts: Sequence[tuple[str, str]]) -> None:
    sheet = book.add_worksheet("Về tệp này")
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 80)
    for line, (name, words) in enumerate(facts):
        sheet.write_string(line, 0, name)
        sheet.write_string(line, 1, words)
