"""The documentation builds as a site that opens from a folder: nothing comes from outside, the law stands with its doubts."""

from __future__ import annotations

import html
import json
import re
import subprocess
from pathlib import Path

import pytest

from chinhquyen_sdk import PetitionKind, rules
from chinhquyen_sdk.domain.reception.moves import MOVES
from tests.rules.repository import ROOT

_LOADED = re.compile(r"<(?:script|img|link|source)[^>]+(?:src|href)=\"([^\"]+)\"")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    built = tmp_path_factory.mktemp("docs") / "site"
    done = subprocess.run(
        ["sh", "tools/docs/build.sh", str(built)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return built


def test_it_loads_nothing_from_elsewhere(site: Path) -> None:
    loaded = {
        address for page in site.rglob("*.html") for address in _LOADED.findall(page.read_text("utf-8"))
    }
    assert loaded and not [address for address in loaded if "//" in address]


def test_every_rule_of_law_stands_there_and_the_doubtful_are_marked(site: Path) -> None:
    page = (site / "law" / "index.html").read_text("utf-8")
    assert [rule.id for rule in rules() if rule.id not in page] == []
    assert page.count("chưa kiểm chứng") >= sum(not rule.verified for rule in rules()) > 0


def test_the_manual_is_found_by_its_vietnamese_words(site: Path) -> None:
    index = (site / "searchindex.js").read_text("utf-8")
    assert json.dumps("niêm") in index and "huong-dan/cong-khai" in index


def test_pages_outside_docs_are_part_of_it(site: Path) -> None:
    assert (site / "repo" / "examples" / "README.html").is_file()
    assert (site / "house" / "layers.html").is_file() and "supervision" in (
        site / "house" / "layers.html"
    ).read_text("utf-8")


def test_the_way_of_a_petition_is_drawn_and_told_step_by_step(site: Path) -> None:
    page = (site / "house" / "petition.html").read_text("utf-8")
    assert [move.label for move in MOVES if html.escape(move.label) not in page] == []
    drawn = {path.name for path in (site / "_images").glob("petition_*.svg")}
    assert drawn == {f"petition_{kind.value}.svg" for kind in PetitionKind}
