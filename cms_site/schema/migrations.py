"""The migrations of the installed apps as they lie on disk."""

from __future__ import annotations

import hashlib
import inspect
from pathlib import Path

from django.db.migrations.loader import MigrationLoader


def on_disk() -> dict[tuple[str, str], str]:
    """(app label, name) to the hash of the migration's file."""
    loader = MigrationLoader(None, load=False)
    loader.load_disk()
    return {key: _hash(type(migration)) for key, migration in sorted(loader.disk_migrations.items())}


def fingerprint(hashes: dict[tuple[str, str], str]) -> str:
    """One hash over names and contents."""
    lines = "".join(f"{app}.{name} {content}\n" for (app, name), content in sorted(hashes.items()))
    return hashlib.sha256(lines.encode()).hexdigest()


def _hash(migration: type) -> str:
    source = inspect.getsourcefile(migration)
    if source is None:
        raise ValueError(f"{migration} has no source file")
    return hashlib.sha256(Path(source).read_bytes()).hexdigest()
