"""Five minutes to a module: the example under a new name is whole, meets its contract, and says what is wrong with a name."""

from __future__ import annotations

from pathlib import Path

import pytest

from chinhquyen_sdk.cli import main
from tests.docs.outside import installed, run_its_tests


def test_the_new_module_meets_its_contract_and_does_what_the_example_does(tmp_path: Path) -> None:
    assert main(["new-module", "tree_planting", "--in", str(tmp_path)]) == 0
    assert (tmp_path / ".ci" / "run").stat().st_mode & 0o100, "its CI file can be started"
    assert "hello" not in "".join(
        file.read_text("utf-8").lower() for file in tmp_path.rglob("*.*") if file.is_file()
    )
    run_its_tests(installed(tmp_path, tmp_path))


@pytest.mark.parametrize(
    "name", ["Tree", "tree-planting", "2nd", "trồng_cây", "a" * 19, "letters", "../out", ""]
)
def test_a_name_that_will_not_do_is_said_in_one_line(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new-module", name, "--in", str(tmp_path / "new")]) == 2
    assert capsys.readouterr().err.count("\n") == 1 and not (tmp_path / "new").exists()


def test_what_stands_there_is_not_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    assert main(["new-module", "tree_planting", "--in", str(tmp_path)]) == 2
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]
