"""The third party's module among the examples meets its contract and does what its page says, beside the real site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib

import pytest

from tests.rules.repository import ROOT

HERE = ROOT / "examples" / "zalo_notices"


@pytest.fixture
def installed(tmp_path):
    """The module, what installing would have written beside it, and this house's quick test database."""
    shutil.copytree(HERE, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    project = tomllib.loads((HERE / "pyproject.toml").read_text("utf-8"))["project"]
    info = tmp_path / "chinhquyen_zalo_notices-0.1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    )
    points = project["entry-points"]["chinhquyen.modules"].items()
    (info / "entry_points.txt").write_text(
        "[chinhquyen.modules]\n" + "".join(f"{n} = {at}\n" for n, at in points)
    )
    (tmp_path / "conftest.py").write_text('pytest_plugins = ["tests.databases"]\n')
    return tmp_path


def test_it_meets_its_contract_and_sends(installed):
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--ds=cms_site.settings.test"]
    command += ["--import-mode=importlib", "--rootdir", installed, installed / "tests"]
    environment = {**os.environ, "PYTHONPATH": f"{installed}{os.pathsep}{ROOT}"}
    done = subprocess.run(
        command, cwd=installed, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "failed" not in done.stdout


def test_it_stays_as_small_as_an_example_should_be():
    code = [
        line
        for file in HERE.glob("chinhquyen_zalo_notices/*.py")
        for line in file.read_text("utf-8").splitlines()
    ]
    said = [
        line
        for line in code
        if line.strip() and not line.strip().startswith(("#", '"""', "from ", "import "))
    ]
    assert len(said) < 100
