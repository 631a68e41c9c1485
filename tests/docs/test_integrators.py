"""The module on the integrators' page is built from the page and meets its contract."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.docs.snippets import DOCS
from tests.rules.repository import ROOT

_FILE = re.compile(r"^`([\w/.]+)`[^\n]*(?:\n[^\n`]+)*\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TRIES = """
import pytest
from chinhquyen_sdk import FilePetition, Actor, MovePetition, Refused
from chinhquyen_sdk.host import slots


@pytest.mark.django_db
def test_lamps(site, ref, modules):
    from chinhquyen_reception import commands
    wish = FilePetition(content="Đèn đường ngõ 12 hỏng.", sender_name="Hoa", sender_phone="0912000123", consent=True)
    filed = commands.file_petition(site, wish, actor=Actor.citizen())
    titles = [panel.title for slug, panel in slots.fill("petition.side", ref, filed.petition, None).panels]
    assert "Đèn đường" in titles
    with pytest.raises(Refused) as no:
        commands.move_petition(site, filed.petition.code, MovePetition(move="accept"), actor=Actor.system())
    assert no.value.code == "village_needed"


@pytest.mark.django_db
def test_its_letter_is_there(site, modules):
    from chinhquyen_letters import queries
    assert queries.known_templates(site)["lamp_mended"].label == "Báo đã sửa đèn đường"
"""


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """The page's files, and beside them what installing would have written."""
    files = dict(_FILE.findall((DOCS / "integrators.md").read_text("utf-8")))
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    (tmp_path / "chinhquyen_lamps" / "__init__.py").touch()
    (tmp_path / "conftest.py").write_text('pytest_plugins = ["tests.databases"]\n')
    (tmp_path / "tests" / "test_lamps.py").write_text(TRIES, "utf-8")
    point = tomllib.loads(files["pyproject.toml"])["project"]["entry-points"]["chinhquyen.modules"]
    info = tmp_path / "chinhquyen_lamps-0.1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: chinhquyen-lamps\nVersion: 0.1.0\n")
    (info / "entry_points.txt").write_text(f"[chinhquyen.modules]\nlamps = {point['lamps']}\n")
    return tmp_path


def test_it_meets_the_contract_and_does_what_the_page_says(installed):
    environment = {**os.environ, "PYTHONPATH": f"{installed}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-m", "pytest", "-q", "--ds=cms_site.settings.test"]
    command += [
        "-p",
        "no:cacheprovider",
        "--import-mode=importlib",
        "--rootdir",
        installed,
        installed / "tests",
    ]
    done = subprocess.run(
        command, cwd=installed, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed" in done.stdout
    assert "failed" not in done.stdout
