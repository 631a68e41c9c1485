"""The distributions are built once for all tests, however many processes run them."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.rules.repository import ROOT
from tests.wheels.environments import Environment


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Path], object]], Path]:
    """Make a folder by its name, or wait until another process of this run has made it."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own  # else it would outlive this run

    def folder(name: str, make: Callable[[Path], object]) -> Path:
        made = shared / name
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not (shared / f"{name}.done").exists():
                make(made)
                (shared / f"{name}.done").touch()
        return made

    return folder


@pytest.fixture(scope="session")
def built(once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """What `make dist` makes."""

    def make(into: Path) -> None:
        command = [sys.executable, str(ROOT / "tools" / "dist.py"), str(into)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr

    return once("dist", make)


@pytest.fixture(scope="session")
def whole(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment with the reference site and every module."""
    return Environment(tmp_path_factory.mktemp("whole") / "env", built, "chinhquyen-cms[modules]")
