"""`chinhquyen citations`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chinhquyen_sdk.cli import main


def test_citations_of_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "van-ban.txt"
    file.write_text("Căn cứ\nLuật 10/2022/QH15 ngày 10/11/2022;", "utf-8")
    assert main(["citations", str(file)]) == 0
    assert capsys.readouterr().out == "dòng 2: Luật 10/2022/QH15 ngày 10/11/2022  [10/2022/qh15]\n"
    assert main(["citations", str(file), "--json"]) == 0
    (one,) = json.loads(capsys.readouterr().out)
    assert (one["key"], one["issued_on"]) == ("10/2022/qh15", "2022-11-10")


def test_a_file_that_is_not_there_is_said_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["citations", str(tmp_path / "khong-co")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
