"""What is installed is pinned and checked, and the repository names no place to fetch it from."""

from __future__ import annotations

import re

import pytest

from tests.rules.repository import ROOT, files, text, with_ending

PINNED = sorted(path.name for path in (ROOT / "requirements").glob("*.txt"))
REQUIREMENT = re.compile(r"^[A-Za-z0-9][^\s#]*", re.MULTILINE)
PLACE = re.compile(r"--(extra-)?index-url|--find-links|--trusted-host|\[\[tool\.uv\.index|@ (https?|git)\+?:")


@pytest.mark.parametrize("name", PINNED)
def test_every_requirement_is_pinned_with_hashes(name: str) -> None:
    for block in re.split(r"\n(?=[A-Za-z0-9])", text(ROOT / "requirements" / name)):
        if REQUIREMENT.match(block):
            assert "==" in block.split("\n")[0], block.split("\n")[0]
            assert "--hash=sha256:" in block, block.split("\n")[0]


def test_no_file_says_where_packages_come_from() -> None:
    looked_at = [
        file for file in with_ending(".txt", ".in", ".toml", ".cfg", ".json") if file.parts[0] != "tests"
    ]
    assert [str(file) for file in looked_at if PLACE.search(text(file))] == []


def test_there_is_one_list_of_versions() -> None:
    locks = {"uv.lock", "poetry.lock", "Pipfile.lock", "package-lock.json", "pdm.lock"}
    assert [str(file) for file in files() if file.name in locks] == []


def test_tests_run_on_the_very_versions_that_are_shipped() -> None:
    """dev.txt may add packages, never another version of one in base.txt."""
    base, dev = (dict(_pins(name)) for name in ("base.txt", "dev.txt"))
    assert {
        name: (base[name], dev[name]) for name in base.keys() & dev.keys() if base[name] != dev[name]
    } == {}


def _pins(name: str) -> list[tuple[str, str]]:
    return re.findall(
        r"^([A-Za-z0-9._-]+(?:\[[^\]]*\])?)==([^\s;]+)", text(ROOT / "requirements" / name), re.M
    )
