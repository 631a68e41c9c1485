"""`chinhquyen privacy` as a person types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chinhquyen_sdk.cli import main


@pytest.fixture
def notice(tmp_path: Path) -> str:
    path = tmp_path / "thong-bao.txt"
    path.write_text("Mời bà Nguyễn Thị Mơ, điện thoại 0912 000 348.\nTrực: 0208 3 800 111.", "utf-8")
    return str(path)


def test_each_find_is_told_with_its_place_and_what_may_stand_instead(notice, capsys):
    assert main(["privacy", notice]) == 0
    told = capsys.readouterr().out
    assert "thong-bao.txt: 2 chỗ cần xem" in told
    assert "dòng 1: “0912 000 348” – Số điện thoại riêng" in told
    assert "Nên thay: “0912 xxx xx8”" in told


def test_the_same_as_one_json_object_a_line(notice, capsys):
    assert main(["privacy", "--json", "--own", "0912000348", notice]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["clean"] is True
    assert told["finds"] == []


def test_a_file_that_cannot_be_read_is_told_in_a_line_and_the_others_are_read(notice, tmp_path, capsys):
    broken = tmp_path / "hong.docx"
    broken.write_bytes(b"PK\x03\x04 cut")
    assert main(["privacy", str(broken), notice]) == 2
    told = capsys.readouterr()
    assert "hong.docx: Không mở được tệp" in told.err
    assert "2 chỗ cần xem" in told.out


def test_a_file_that_is_not_there_is_told(capsys):
    assert main(["privacy", "/khong/co.txt"]) == 2
    assert "không có tệp này" in capsys.readouterr().err
