"""Files as an editor brings them, and as somebody with bad intentions makes them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any

import docx
import openpyxl
import pypdf
from PIL import Image
from weasyprint import HTML

ROWS = [
    ["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Số điện thoại", "Số tiền"],
    [1, "Trần Văn Kha", "05/02/1957", "019057000123", "0912 000 348", 500_000],
    [2, "Hoàng Thị Nhạn", 1961, 19161000456, 912000349, 150_000_000],
]


def workbook(rows: list[list[Any]] = ROWS, title: str = "Danh sách") -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    return book


def saved(made: Any) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def document() -> Any:
    paper = docx.Document()
    paper.add_paragraph("QUYẾT ĐỊNH số 12/QĐ-UBND ngày 05/02/2026")
    line = paper.add_paragraph("Hỗ trợ ông ")
    for run in ("Nguyễn", " Văn", " Tưởng", ", CCCD 0190", "85000123, số tiền 2.000.000 đồng."):
        line.add_run(run).bold = True
    table = paper.add_table(rows=2, cols=3)
    for row, words in zip(
        table.rows, (("Họ tên", "Năm sinh", "Nơi ở"), ("Lò Thị Khặm", "1949", "bản Nà Ca")), strict=True
    ):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    paper.sections[0].header.paragraphs[0].text = "Liên hệ bà Mơ, 0987 000 456"
    return paper


def pdf(text: str) -> bytes:
    return HTML(string=f"<p>{text}</p>").write_pdf()


def scanned() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (800, 1100), "white").save(out, "PDF")
    return out.getvalue()


def joined(*contents: bytes, password: str = "") -> bytes:
    writer = pypdf.PdfWriter()
    for content in contents:
        writer.append(io.BytesIO(content))
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def package(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def with_member(content: bytes, name: str, change: Any) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {one: archive.read(one) for one in archive.namelist()}
    members[name] = change(members.get(name, b""))
    return package(members)
