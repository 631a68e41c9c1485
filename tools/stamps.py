"""A stamp says for which inputs a step was done, so that doing it again costs nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path


def fingerprint(files: Iterable[Path], *words: str) -> str:
    """One hash over the names and contents of the files and over the words."""
    digest = hashlib.sha256("\0".join(words).encode())
    for file in files:
        digest.update(f"\0{file}\0".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def is_current(stamp: Path, mark: str) -> bool:
    """Was the step done for exactly these inputs?"""
    return stamp.exists() and stamp.read_text() == mark


def set_current(stamp: Path, mark: str) -> None:
    stamp.write_text(mark)
