"""Every example runs, is short, and those that need only the SDK bring nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import Workbook
from pypdf import PdfReader

from chinhquyen_sdk.client import Site
from tests.rules.repository import ROOT

FOLDER = ROOT / "examples"
EXAMPLES = sorted(FOLDER.glob("*.py"))
PROGRAMS = [file for file in FOLDER.rglob("*.py") if not {"tests", "migrations"} & set(file.parts)]
WITHOUT_DJANGO = """
import runpy, sys
sys.modules.update(dict.fromkeys(("django", "wagtail", "rest_framework")))
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def run(
    example: str, *arguments: str, folder: Path | None = None, **env: str
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WITHOUT_DJANGO, str(FOLDER / example), *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=folder or ROOT, env={**os.environ, **env}
    )


def test_a_petition_goes_from_filing_to_answer():
    done = run("file_from_python.py")
    assert done.returncode == 0, done.stderr
    assert "Chúng tôi đã nhận đơn của ông/bà." in done.stdout
    assert "chưa làm được việc này" in done.stdout


def test_matters_are_listed_by_due_day_with_what_is_late_and_what_cannot_be_counted():
    done = run("deadlines.py")
    assert done.returncode == 0, done.stderr
    first, basis, *_ = done.stdout.splitlines()
    assert first == "13/02/2026  Kiến nghị sau buổi tiếp dân: QUÁ HẠN 3 ngày làm việc"
    assert basis.strip() == "Điều 28 Luật Tiếp công dân 42/2013/QH13"
    assert "Dòng 5: Không có quy định nào mang mã “KN-99-NONE”." in done.stdout
    assert "Dòng 6: ngày viết theo kiểu 2026-02-13." in done.stdout


def test_letters_are_written_for_the_couples_that_may_have_one(tmp_path):
    done = run("letter_only.py", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Dòng 4, first.name:" in done.stdout and "Dòng 5: Đã quá muộn" in done.stdout
    written = sorted(file.name for file in (tmp_path / "letters").iterdir())
    assert written == ["001.pdf", "001.txt", "002.pdf", "002.txt"]
    text = PdfReader(tmp_path / "letters" / "002.pdf").pages[0].extract_text()
    assert "Lường Văn Páo" in text and "Ma Thị Dợ" in text
    assert "mồng năm tháng mười hai" in (tmp_path / "letters" / "002.txt").read_text("utf-8")


@pytest.fixture
def book(tmp_path):
    sheet = Workbook()
    for row in (
        ["STT", "Ngày nhận", "Họ và tên", "Địa chỉ", "Nội dung"],
        [1, "03/02/2026", "Nguyễn Thị Hoa", "Tổ 5", "Đèn đường ngõ 12 hỏng ba tuần nay."],
        [2, "04/02/2026", "", "Tổ 6", "Mương thoát nước cạnh nhà văn hóa bị tắc."],
        [3, "05/02/2026", "Trần Văn Bình", "Tổ 7", "Đề nghị sửa đường vào trường mầm non."],
    ):
        sheet.active.append(row)
    sheet.save(tmp_path / "so-don-thu.xlsx")
    return str(tmp_path / "so-don-thu.xlsx")


def test_a_paper_book_comes_in_once_and_each_row_that_cannot_is_named(book, address, token):
    checked = run("import_book.py", book, address, "--check", CHINHQUYEN_TOKEN=token)
    assert "Dòng 3, Họ và tên: Chỗ này còn để trống." in checked.stdout, checked.stderr
    assert list(Site(address, token=token).petitions()) == []
    first, again = (run("import_book.py", book, address, CHINHQUYEN_TOKEN=token) for _ in range(2))
    assert first.returncode == 1 and first.stdout == again.stdout, first.stderr
    petitions = list(Site(address, token=token).petitions())
    assert sorted(one.sender_name for one in petitions) == ["Nguyễn Thị Hoa", "Trần Văn Bình"]
    assert sorted(f"{one.received_on:%d/%m/%Y}" for one in petitions) == ["03/02/2026", "05/02/2026"]


def test_every_example_is_in_the_list():
    listed = (FOLDER / "README.md").read_text("utf-8")
    assert [file.name for file in EXAMPLES if f"({file.name})" not in listed] == []


def test_no_example_is_longer_than_a_screen_or_two():
    assert {file.name: 0 for file in PROGRAMS if len(file.read_text("utf-8").splitlines()) >= 100} == {}
