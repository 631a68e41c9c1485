"""Lawful forms and books on paper: upright or lying, headings on every page, every word as data."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError
from pypdf import PdfReader

from chinhquyen_sdk.domain.papers import Paper, PaperColumn, PaperTable, Signature
from chinhquyen_sdk.rendering import paper_docx, paper_html, paper_pdf

A4 = (595, 842)
HOSTILE = 'Bà <script>x</script> & #let $x$ "trích" *đậm*'


def paper(**changes: Any) -> Paper:
    plain = {
        "agency": ("ỦY BAN NHÂN DÂN", "PHƯỜNG QUYẾT THẮNG"),
        "place": "Quyết Thắng",
        "day": date(2026, 7, 2),
        "form": "Mẫu số 02/TCD",
        "heading": "GIẤY BIÊN NHẬN",
        "paragraphs": ("Đã nhận của bà Nguyễn Thị Bình các giấy tờ sau:",),
        "signatures": (Signature(role="NGƯỜI GIAO", name="Nguyễn Thị Bình"), Signature(role="NGƯỜI NHẬN")),
    }
    return Paper.model_validate({**plain, **changes})


def book(rows: int, **changes: Any) -> Paper:
    columns = (
        PaperColumn(label="Số TT", width=0.5, align="center"),
        PaperColumn(label="Họ tên", width=2),
        PaperColumn(label="Thuộc thẩm quyền", group="Hướng xử lý"),
        PaperColumn(label="Hướng dẫn", group="Hướng xử lý"),
    )
    lines = tuple((str(at), f"Người thứ {at}", "x", "") for at in range(1, rows + 1))
    table = PaperTable(columns=columns, rows=lines, numbered=True)
    return paper(table=table, landscape=True, **changes)


def pages(made: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(made))


def test_a_form_is_one_upright_page_that_says_its_name_and_both_who_sign() -> None:
    read = pages(paper_pdf(paper()))
    said = read.pages[0].extract_text()
    assert len(read.pages) == 1
    assert (round(read.pages[0].mediabox.width), round(read.pages[0].mediabox.height)) == A4
    for words in ("Mẫu số 02/TCD", "GIẤY BIÊN NHẬN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "NGƯỜI NHẬN"):
        assert words in said


def test_a_book_lies_on_its_side_and_repeats_its_headings_and_page_numbers() -> None:
    read = pages(paper_pdf(book(120)))
    assert len(read.pages) > 2
    assert (round(read.pages[0].mediabox.width), round(read.pages[0].mediabox.height)) == A4[::-1]
    for number, page in enumerate(read.pages[:-1], start=1):
        said = page.extract_text()
        assert "Thuộc thẩm quyền" in said and "Hướng xử lý" in said and "(4)" in said
        assert number == 1 or said.lstrip().startswith(str(number))
    assert "Người thứ 120" in "".join(page.extract_text() for page in read.pages)


def test_an_empty_book_says_so() -> None:
    assert "Không có." in pages(paper_pdf(book(0))).pages[0].extract_text()


def test_the_same_paper_gives_the_same_bytes_in_the_embedded_type() -> None:
    assert paper_pdf(book(3)) == paper_pdf(book(3))
    assert paper_docx(book(3)) == paper_docx(book(3))
    assert b"LiberationSerif" in paper_pdf(paper())


def test_what_people_typed_is_never_markup() -> None:
    hostile = paper(
        paragraphs=(HOSTILE,), table=PaperTable(columns=(PaperColumn(label="Ý"),), rows=((HOSTILE,),))
    )
    assert "#let $x$" in pages(paper_pdf(hostile)).pages[0].extract_text()
    assert "<script>" not in paper_html(hostile)
    assert "&lt;script&gt;" in paper_html(hostile)
    with zipfile.ZipFile(io.BytesIO(paper_docx(hostile))) as package:
        root = ET.fromstring(package.read("word/document.xml"))  # noqa: S314 - we wrote it ourselves
    assert "".join(root.itertext()).count("#let $x$") == 2


def test_word_turns_the_page_and_repeats_the_headings() -> None:
    with zipfile.ZipFile(io.BytesIO(paper_docx(book(5)))) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                ET.fromstring(package.read(name))  # noqa: S314 - we wrote it ourselves
        text = package.read("word/document.xml").decode()
    assert 'w:orient="landscape"' in text
    assert text.count("<w:tblHeader/>") == 3
    assert 'w:gridSpan w:val="2"' in text


def test_on_screen_a_group_of_columns_stands_above_its_columns() -> None:
    html = paper_html(book(1))
    assert '<th scope="colgroup" colspan="2">Hướng xử lý</th>' in html
    assert 'style="' not in html


def test_a_row_with_a_cell_too_few_is_refused() -> None:
    with pytest.raises(ValidationError):
        PaperTable(columns=(PaperColumn(label="a"), PaperColumn(label="b")), rows=(("một",),))


def test_lines_within_a_paragraph_are_kept() -> None:
    assert "1. Đơn<br>2. Ảnh" in paper_html(paper(paragraphs=("1. Đơn\n2. Ảnh",)))
