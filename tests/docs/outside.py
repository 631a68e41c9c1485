"""A third party's distribution, as if it were installed beside this site, and its own tests run there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.rules.repository import ROOT


def installed(folder: Path, into: Path) -> Path:
    """Copy a distribution, write what installing would have written beside it, and use this house's quick test database."""
    if folder != into:
        shutil.copytree(
            folder, into, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__", ".venv")
        )
    project = tomllib.loads((into / "pyproject.toml").read_text("utf-8"))["project"]
    info = into / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    )
    points = project["entry-points"]["chinhquyen.modules"].items()
    lines = "".join(f"{name} = {at}\n" for name, at in points)
    (info / "entry_points.txt").write_text(f"[chinhquyen.modules]\n{lines}")
    (into / "conftest.py").write_text('pytest_plugins = ["tests.databases"]\n')
    return into


def run(at: Path, *command: object) -> subprocess.CompletedProcess[str]:
    """Run Python with the distribution at ``at`` installed beside the site."""
    environment = {
        **os.environ,
        "PYTHONPATH": f"{at}{os.pathsep}{ROOT}",
        "DJANGO_SETTINGS_MODULE": "cms_site.settings.test",
    }
    return subprocess.run(
        [sys.executable, *map(str, command)],
        cwd=at,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def run_its_tests(at: Path) -> str:
    """Run the distribution's tests; return what was printed, and fail when one did."""
    done = run(
        at,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "--import-mode=importlib",
        "--rootdir",
        at,
        at / "tests",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed" in done.stdout and "failed" not in done.stdout
    return done.stdout
