"""Makes .venv, also where Debian has split venv out of Python."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable

from paths import PYTHON, REQUIREMENTS, VENV
from steps import StepFailed, run, stop

# uv brings certificates of its own unless told; offices behind a proxy have theirs in the system's store.
UV = {"UV_SYSTEM_CERTS": "1", "VIRTUAL_ENV": str(VENV)}
MISSING = "This Python makes no virtual environments: install python3-venv, then run the same command again."


def works() -> bool:
    """Does .venv hold a Python that is new enough and can run?"""
    try:
        run(PYTHON, "-c", "import sys; sys.exit(sys.version_info < (3, 11))")
    except (StepFailed, OSError):
        return False
    return True


def create() -> None:
    """Tries the ways to make .venv in turn; ends with one line when there is none."""
    for way in (with_venv, with_uv, with_virtualenv, with_apt):
        shutil.rmtree(VENV, ignore_errors=True)
        if attempt(way):
            return
    shutil.rmtree(VENV, ignore_errors=True)
    stop(MISSING)


def attempt(way: Callable[[], None]) -> bool:
    try:
        way()
    except (StepFailed, OSError):
        return False
    return works()


def with_venv() -> None:
    run(sys.executable, "-m", "venv", VENV)


def with_uv() -> None:
    """uv makes no pip, so it brings in the installer as well."""
    run("uv", "venv", "--no-project", "--python", sys.executable, VENV, env=UV)
    bootstrap = REQUIREMENTS / "bootstrap.txt"
    run("uv", "pip", "install", "--require-hashes", "-r", bootstrap, env=UV)


def with_virtualenv() -> None:
    run(sys.executable, "-m", "virtualenv", VENV)


def with_apt() -> None:
    """Only root may install: anybody else is told what to install."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise StepFailed("not root, or no apt-get")
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    run("apt-get", "update", env=quiet)
    run("apt-get", "install", "-y", "--no-install-recommends", package, env=quiet)
    with_venv()
