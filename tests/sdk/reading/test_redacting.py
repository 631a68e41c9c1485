"""A copy of a file without what the editor replaced."""

from __future__ import annotations

import io
import zipfile

import docx
import openpyxl
import pytest
from openpyxl.comments import Comment

from chinhquyen_sdk import Refused
from chinhquyen_sdk.domain.privacy import Answer, Decision
from chinhquyen_sdk.reading import find_in_file, redact_file

from . import factories as make

REPLACE = Answer(decision=Decision.REPLACE)


def redacted(content: bytes, file: str, **other: Answer) -> bytes:
    look = find_in_file(content, file)
    answers = {one.id: other.get(one.finding.kind.value, REPLACE) for one in look.found}
    return redact_file(content, file, look.digest, answers)


def everything(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return " ".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def test_a_workbook_keeps_its_sums_and_styles_and_loses_its_people():
    book = make.workbook()
    book.active["D2"].font = openpyxl.styles.Font(bold=True)
    copy = redacted(make.saved(book), "a.xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(copy)).active
    assert [cell.value for cell in sheet[2]] == [1, "T.V.K.", "1957", "xxxxxxxxx123", "0912 xxx xx8", 500_000]
    assert sheet["D2"].font.bold
    assert sheet["F3"].value == 150_000_000
    assert "019057000123" not in everything(copy)
    assert "Trần Văn Kha" not in everything(copy)


def test_a_document_keeps_its_runs_and_loses_its_people():
    copy = redacted(make.saved(make.document()), "a.docx")
    paper = docx.Document(io.BytesIO(copy))
    line = paper.paragraphs[1]
    assert line.text == "Hỗ trợ ông N.V.T., CCCD xxxxxxxxx123, số tiền 2.000.000 đồng."
    assert all(run.bold for run in line.runs[1:])
    assert [cell.text for cell in paper.tables[0].rows[1].cells] == ["L.T.K.", "194x", "(địa chỉ đã ẩn)"]
    assert "019085000123" not in everything(copy)


def test_what_is_kept_stays_and_what_has_its_own_words_gets_them():
    kept = Answer(decision=Decision.KEEP, reason="Điều 11 khoản 7 Luật 10/2022/QH15")
    own = Answer(decision=Decision.REPLACE, replacement="ông A & bà B")
    copy = redacted(make.saved(make.document()), "a.docx", identity=kept, name=own)
    assert (
        docx.Document(io.BytesIO(copy)).paragraphs[1].text
        == "Hỗ trợ ông ông A & bà B, CCCD 019085000123, số tiền 2.000.000 đồng."
    )


def test_what_also_stands_where_no_one_can_edit_it_is_refused():
    book = make.workbook()
    book.properties.title = "Danh sách Trần Văn Kha"
    with pytest.raises(Refused, match="không tự thay được"):
        redacted(make.saved(book), "a.xlsx")
    book = make.workbook([["Ngân sách", 1]])
    book.active["A1"].comment = Comment("hỏi anh Tuấn 0978 000 654", "x")
    with pytest.raises(Refused, match="ghi chú của ô"):
        redacted(make.saved(book), "a.xlsx")


def test_a_pdf_is_replaced_whole_never_edited():
    with pytest.raises(Refused, match="thay tệp"):
        redacted(make.pdf("Bà Nguyễn Thị Mơ, điện thoại 0912 000 348"), "a.pdf")


def test_a_file_changed_after_the_look_is_looked_at_again():
    look = find_in_file(make.saved(make.document()), "a.docx")
    with pytest.raises(Refused, match="đã đổi"):
        redact_file(make.saved(make.workbook()), "a.docx", look.digest, {})
