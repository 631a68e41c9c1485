"""Files that open right in a spreadsheet and never run anything there."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinhquyen_sdk.rendering import sheets
from chinhquyen_sdk.rendering.sheets import Heading, SheetFormat, write_sheet

COLUMNS = [Heading("name", "Tên"), Heading("number", "Số đơn")]


def written(format: SheetFormat, *rows: dict[str, Any], **more: Any) -> bytes:
    to = io.BytesIO()
    assert write_sheet(to, format, COLUMNS, rows, **more) == len(rows)
    return to.getvalue()


def read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def read_xlsx(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))["Dữ liệu"]


def test_vietnamese_opens_in_excel_without_asking() -> None:
    content = written(SheetFormat.CSV, {"name": "Xóm Đồng Tâm", "number": 1234})
    assert content.startswith(b"\xef\xbb\xbf")
    assert read_csv(content) == [["Tên", "Số đơn"], ["Xóm Đồng Tâm", "1234"]]


def test_days_are_days_and_numbers_numbers_in_a_workbook() -> None:
    sheet = read_xlsx(
        written(
            SheetFormat.XLSX,
            {"name": date(2026, 11, 24), "number": 3},
            {"name": None, "number": Decimal("4.5")},
        )
    )
    assert [cell.value for cell in sheet[1]] == ["Tên", "Số đơn"]
    assert sheet["A2"].value.date() == date(2026, 11, 24) and sheet["A2"].number_format == "dd/mm/yyyy"
    assert (sheet["B2"].value, sheet["A3"].value, sheet["B3"].value) == (3, None, 4.5)


def test_moments_are_told_on_the_offices_clock() -> None:
    late = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
    assert read_csv(written(SheetFormat.CSV, {"name": late, "number": True}))[1] == ["24/11/2026 01:00", "có"]
    assert read_xlsx(written(SheetFormat.XLSX, {"name": late, "number": False}))["A2"].value.hour == 1


FORMULAS = ["=1+1", "+84912000123", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", '=HYPERLINK("http://x")']


@pytest.mark.parametrize("typed", FORMULAS)
def test_what_looks_like_a_formula_stays_text(typed: str) -> None:
    cell = read_xlsx(written(SheetFormat.XLSX, {"name": typed, "number": 0}))["A2"]
    assert (cell.data_type, cell.hyperlink) == ("s", None)
    assert read_csv(written(SheetFormat.CSV, {"name": typed, "number": 0}))[1][0][0] == "'"


@given(st.text())
def test_no_text_begins_a_formula_in_csv(typed: str) -> None:
    assert not sheets.harmless(typed).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_negative_numbers_stay_numbers() -> None:
    assert read_csv(written(SheetFormat.CSV, {"name": "a", "number": -3}))[1] == ["a", "-3"]


def test_a_workbook_says_what_it_is() -> None:
    content = written(SheetFormat.XLSX, {"name": "a", "number": 1}, about=[("Kỳ", "quý I/2026")])
    about = openpyxl.load_workbook(io.BytesIO(content))["Về tệp này"]
    assert (about["A1"].value, about["B1"].value) == ("Kỳ", "quý I/2026")


def test_a_row_without_a_column_is_an_error_not_an_empty_cell() -> None:
    with pytest.raises(KeyError):
        written(SheetFormat.CSV, {"name": "a"})


def test_more_rows_than_a_sheet_holds_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "ROWS_MAX", 2)
    with pytest.raises(sheets.TooManyRowsError):
        written(SheetFormat.XLSX, *[{"name": "a", "number": n} for n in range(3)])


def test_progress_is_told_row_by_row() -> None:
    told: list[int] = []
    written(SheetFormat.CSV, *[{"name": "a", "number": n} for n in range(3)], progress=told.append)
    assert told == [1, 2, 3]
