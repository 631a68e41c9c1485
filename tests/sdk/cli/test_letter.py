"""`chinhquyen letter`: a letter from a file, or one plain word about what is wrong with it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from chinhquyen_sdk import cli
from tests.sdk.letters.humane_data import filled


def written(tmp_path: Path, data: Any) -> str:
    file = tmp_path / "data.json"
    file.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    return str(file)


FORMS = [("pdf", b"%PDF-1.7"), ("docx", b"PK"), ("html", b"<!doctype html>"), ("txt", "ỦY BAN".encode())]


@pytest.mark.parametrize(("ending", "start"), FORMS)
def test_a_letter_in_four_forms(tmp_path: Path, ending: str, start: bytes) -> None:
    out = tmp_path / f"thu.{ending}"
    assert (
        cli.main(["letter", "wedding", "--data", written(tmp_path, filled("wedding")), "-o", str(out)]) == 0
    )
    assert out.read_bytes().startswith(start)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["data.json", out.name]


def test_the_loudspeakers_words(tmp_path: Path) -> None:
    out = tmp_path / "thu.txt"
    data = written(tmp_path, filled("national_day"))
    assert cli.main(["letter", "national_day", "--data", data, "-o", str(out), "--spoken"]) == 0
    assert "mồng hai tháng chín" in out.read_text("utf-8")


def test_what_does_not_fit_is_named_field_by_field_and_nothing_is_written(
    tmp_path: Path, capsys: Any
) -> None:
    data = {**filled("wedding"), "first": {"name": ""}, "registered_on": "hôm qua", "illness": "x"}
    assert (
        cli.main(["letter", "wedding", "--data", written(tmp_path, data), "-o", str(tmp_path / "thu.pdf")])
        == 2
    )
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        "Dữ liệu chưa viết được thư:\n"
        "  first.name (Họ và tên): Chỗ này còn để trống. Mời ông/bà điền giúp.\n"
        "  registered_on (Ngày đăng ký kết hôn): Ngày viết chưa đúng; trong tệp JSON viết như 2026-11-23.\n"
        "  illness: Mục này không có trong biểu mẫu.\n"
    )
    assert [file.name for file in tmp_path.iterdir()] == ["data.json"]


def test_an_old_letter_stays_when_the_new_one_fails(tmp_path: Path) -> None:
    out = tmp_path / "thu.pdf"
    out.write_bytes(b"old")
    assert cli.main(["letter", "wedding", "--data", written(tmp_path, {}), "-o", str(out)]) == 2
    assert out.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["weding"], "Ý ông/bà là “wedding”?"),
        (["zzz"], "chinhquyen letter --list"),
        ([], "Mời chọn một mẫu thư"),
        (["wedding"], "cần --data"),
        (["wedding", "--data", "không có.json", "-o", "x.pdf"], "Không đọc được tệp dữ liệu"),
        (["wedding", "--data", "không có.json", "-o", "x.exe"], "Không ghi được dạng “.exe”"),
    ],
)
def test_a_wrong_question_gets_one_helpful_line(args: list[str], said: str, capsys: Any) -> None:
    assert cli.main(["letter", *args]) == 2
    err = capsys.readouterr().err
    assert said in err and err.count("\n") == 1


@pytest.mark.parametrize("text", ["{", "[1]", "\ufeff", "\udcff"])
def test_a_file_that_is_no_object_is_told_apart(tmp_path: Path, text: str, capsys: Any) -> None:
    file = tmp_path / "data.json"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert cli.main(["letter", "wedding", "--data", str(file), "-o", str(tmp_path / "x.pdf")]) == 2
    assert "data.json" in capsys.readouterr().err


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, capsys: Any) -> None:
    out = tmp_path / "không có" / "thu.txt"
    assert (
        cli.main(["letter", "wedding", "--data", written(tmp_path, filled("wedding")), "-o", str(out)]) == 2
    )
    assert "Không ghi được" in capsys.readouterr().err


def test_the_list_and_the_schema_are_for_programs_too(capsys: Any) -> None:
    assert cli.main(["letter", "--list", "--json"]) == 0
    listed = {form["id"]: form for form in json.loads(capsys.readouterr().out)}
    assert listed["condolence"]["timing"]["never_after"] == 21
    assert cli.main(["letter", "wedding", "--fields", "--json"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["required"] == ["day", "first", "second", "registered_on", "sender"]
    assert schema["$defs"]["Person"]["properties"]["name"]["title"] == "Họ và tên"
    assert cli.main(["letter", "wedding", "--fields"]) == 0
    assert "registered_on: Ngày đăng ký kết hôn\n" in capsys.readouterr().out
