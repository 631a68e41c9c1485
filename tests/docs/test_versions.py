"""News fragments are well named, the changelog knows this version, and the page of versions tells what the code does."""

from __future__ import annotations

import re
import tomllib

import pytest

import chinhquyen_sdk
from chinhquyen_sdk.modules import _fits
from tests.rules.repository import ROOT, text

PROJECT = tomllib.loads(text(ROOT / "pyproject.toml"))
TYPES = {each["directory"] for each in PROJECT["tool"]["towncrier"]["type"]}


def test_every_fragment_has_a_type_and_says_something() -> None:
    fragments = [
        file for file in (ROOT / "changes").iterdir() if file.name != "README.md" and file.name[0] != "."
    ]
    wrong = [
        file.name
        for file in fragments
        if not re.fullmatch(rf"(\d+|\+[a-z0-9-]+)\.({'|'.join(TYPES)})(\.\d+)?\.md", file.name)
        or not text(file).strip()
    ]
    assert wrong == [], f"17.TYPE.md or +words-of-the-change.TYPE.md, TYPE one of {sorted(TYPES)}"


def test_this_version_is_the_same_everywhere() -> None:
    assert PROJECT["project"]["version"] == chinhquyen_sdk.__version__
    assert f"\n## {chinhquyen_sdk.__version__} (" in text(ROOT / "CHANGELOG.md")


@pytest.mark.parametrize(
    ("asked", "fits"),
    [
        (">=0.1,<0.2", True),
        ("==0.1", True),
        (">=0.1", True),
        (">=0.2", False),
        ("<0.1", False),
        (">=1.2,<2", False),
    ],
)
def test_what_a_module_may_ask_for(asked: str, fits: bool) -> None:
    assert _fits("0.1.0", asked) is fits


@pytest.mark.parametrize("asked", ["~=0.1", "0.1", "*", "!=0.1"])
def test_other_signs_are_refused(asked: str) -> None:
    with pytest.raises(ValueError, match="requires_sdk"):
        _fits("0.1.0", asked)
