"""Is this site ready for people? Names and yes or no only: whoever may ask learns nothing of anybody."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError

from . import heartbeat
from .fitting import fit

# The setting CHINHQUYEN_READY changes them: free disk in MB, and for how many seconds a worker may say nothing (a long
# pile of letters keeps it busy for minutes).
LIMITS = {"free_mb": 500, "worker_silent": 600}


def readiness() -> dict[str, bool]:
    """Return each part by name; a query, a small file written and deleted, no more."""
    limits = {**LIMITS, **getattr(settings, "CHINHQUYEN_READY", {})}
    database, migrations = _database()
    return {
        "database": database,
        "migrations": migrations,
        "worker": _holds(lambda: _beats(limits["worker_silent"])),
        "storage": _holds(lambda: all(_writable(folder) for folder in _folders())),
        "disk": _holds(lambda: all(_free_mb(folder) >= limits["free_mb"] for folder in _folders())),
    }


def _database() -> tuple[bool, bool]:
    try:
        return True, not fit().problem
    except DatabaseError:
        return False, False


def _beats(most: float) -> bool:
    silent = heartbeat.silent_for()
    return silent is not None and silent <= most


def _folders() -> list[Path]:
    """Where this server writes; an object store is not ours to try at each question."""
    return [Path(settings.MEDIA_ROOT), Path(settings.PRIVATE_ROOT)]


def _writable(folder: Path) -> bool:
    folder.mkdir(parents=True, exist_ok=True, mode=0o750)
    with tempfile.NamedTemporaryFile(dir=folder, prefix=".ready-") as file:
        file.write(b"x")
        file.flush()
    return True


def _free_mb(folder: Path) -> float:
    return shutil.disk_usage(folder).free / 1e6


def _holds(asked: Callable[[], bool]) -> bool:
    try:
        return asked()
    except OSError:
        return False
