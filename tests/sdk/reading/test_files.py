"""What an editor is told of a file before it is published."""

from __future__ import annotations

import time

import pytest
from openpyxl.comments import Comment

from chinhquyen_sdk import Refused
from chinhquyen_sdk.domain.privacy import Answer, Decision, Look, check_reviewed, review_of
from chinhquyen_sdk.reading import find_in_file

from . import factories as make


def told(look: Look) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in look.found:
        found.setdefault(one.place, []).append(one.finding.seen)
    return found


def test_a_workbook_is_told_by_sheet_and_cell():
    assert told(find_in_file(make.saved(make.workbook()), "danh sach.xlsx")) == {
        "Danh sách!B2": ["Trần Văn Kha"], "Danh sách!C2": ["05/02/1957"], "Danh sách!D2": ["019057000123"],
        "Danh sách!E2": ["0912 000 348"], "Danh sách!B3": ["Hoàng Thị Nhạn"], "Danh sách!C3": ["1961"],
        "Danh sách!D3": ["19161000456"], "Danh sách!E3": ["912000349"],
    }  # fmt: skip


def test_what_a_workbook_hides_is_read_too():
    book = make.workbook([["Ngân sách", 12_345_678_900]])
    hidden = book.create_sheet("Ẩn")
    hidden.sheet_state = "hidden"
    hidden["AB7"] = "Bà Mơ, 0987 000 456"
    book.active["A1"].comment = Comment("hỏi anh Tuấn 0978 000 654", "x")
    found = told(find_in_file(make.saved(book), "a.xlsx"))
    assert found == {"Ẩn!AB7": ["Mơ", "0987 000 456"], "ghi chú của ô": ["Tuấn", "0978 000 654"]}


def test_a_day_in_a_cell_is_a_day_and_empty_rows_do_not_end_a_list():
    from datetime import date

    rows = [
        ["UBND XÃ"],
        [],
        ["Họ tên", "Ngày sinh"],
        [],
        ["Trần Văn Kha", date(1957, 2, 5)],
        [],
        ["Ma Thị Pói", date(1960, 12, 31)],
    ]
    found = told(find_in_file(make.saved(make.workbook(rows)), "a.xlsx"))
    assert found["Danh sách!B5"] == ["05/02/1957"]
    assert found["Danh sách!B7"] == ["31/12/1960"]


def test_a_document_is_told_by_paragraph_table_and_head():
    assert told(find_in_file(make.saved(make.document()), "qd.docx")) == {
        "đoạn 2": ["Nguyễn Văn Tưởng", "019085000123"],
        "bảng 1, hàng 2, ô 1": ["Lò Thị Khặm"], "bảng 1, hàng 2, ô 2": ["1949"], "bảng 1, hàng 2, ô 3": ["bản Nà Ca"],
        "đầu trang, đoạn 1": ["Mơ", "0987 000 456"],
    }  # fmt: skip


def test_a_pdf_is_told_by_page():
    content = make.joined(
        make.pdf("Kế hoạch năm 2026"), make.pdf("Bà Nguyễn Thị Mơ, điện thoại 0912 000 348")
    )
    look = find_in_file(content, "kh.pdf")
    assert told(look) == {"trang 2": ["Nguyễn Thị Mơ", "0912 000 348"]}
    assert look.unread == ()


def test_a_scan_is_never_clean():
    look = find_in_file(make.scanned(), "scan.pdf")
    assert look.found == ()
    assert look.unread == ("Tệp ảnh quét: máy không đọc được, mời người xem.",)
    with pytest.raises(Refused) as refused:
        review_of(look, {}, published=make.scanned())
    assert refused.value.field == "read_by_person"
    review = review_of(look, {}, published=make.scanned(), read_by_person="Văn thư đã xem, không có tên ai")
    check_reviewed(make.scanned(), review)


def test_pages_that_are_pictures_are_named():
    look = find_in_file(make.joined(make.pdf("Kế hoạch năm 2026"), make.scanned()), "a.pdf")
    assert look.unread == ("Trang 2 là ảnh quét: máy không đọc được, mời người xem.",)


def test_a_text_file_is_told_by_line():
    assert told(find_in_file("Dòng một\nGọi 0912 000 348".encode("utf-16"), "a.txt")) == {
        "dòng 2": ["0912 000 348"]
    }


BOMB = b"0" * 50_000_000
DTD = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "0912000348">]><w:document><w:p><w:t>&b;</w:t></w:p></w:document>'
LATE_DTD = make.with_member(make.saved(make.document()), "word/document.xml", lambda old: old + b"<!-- -->")
HOSTILE = {
    "empty": b"",
    "truncated docx": make.saved(make.document())[:5_000],
    "truncated xlsx": make.saved(make.workbook())[:-200],
    "truncated pdf": make.pdf("Kế hoạch")[:400],
    "bomb": make.package({"word/document.xml": BOMB}),
    "entities": make.package({"word/document.xml": DTD}),
    "hidden by a remark": LATE_DTD,
    "broken inside": make.package({"word/document.xml": b"\xff\x00\xff\x12"}),
    "locked pdf": make.joined(make.pdf("Kế hoạch"), password="mật"),
    "locked docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
    "a program": b"MZ\x90\x00" + b"\x00" * 99,
    "another archive": make.package({"a.txt": b"0912 000 348"}),
    "large": b"a" * 20_000_001,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_read_whole_is_refused_in_words_and_in_time(name):
    begun = time.monotonic()
    with pytest.raises(Refused) as refused:
        find_in_file(HOSTILE[name], "tệp")
    assert refused.value.field == "file"
    assert "." in refused.value.text
    assert time.monotonic() - begun < 10


def test_a_look_at_one_file_does_not_pass_another():
    content = make.saved(make.workbook())
    look = find_in_file(content, "a.xlsx")
    answers = {
        one.id: Answer(decision=Decision.KEEP, reason="Điều 11 khoản 7 Luật 10/2022/QH15")
        for one in look.found
    }
    review = review_of(look, answers, published=content)
    check_reviewed(content, review)
    with pytest.raises(Refused, match="đã đổi"):
        check_reviewed(content + b" ", review)
