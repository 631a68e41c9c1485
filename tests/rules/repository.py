"""The files of this repository as git knows them: what the rules look at."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


@cache
def files() -> tuple[Path, ...]:
    """Tracked files and new ones that are not ignored, relative to the root."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    return tuple(Path(name) for name in listing.split("\0") if name and (ROOT / name).is_file())


def with_ending(*endings: str) -> list[Path]:
    return [file for file in files() if file.suffix in endings]


def code() -> list[Path]:
    """Python that people write and read: not migrations, which Django writes."""
    return [file for file in with_ending(".py") if "migrations" not in file.parts]


def text(file: Path) -> str:
    return (ROOT / file).read_text("utf-8")
