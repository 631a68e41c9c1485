"""What a backup says of itself. It is written last: a folder without it is no backup."""

from __future__ import annotations

import hashlib
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from chinhquyen_sdk.domain.records import Record

from ..audit.anchors import Anchor

NAME = "manifest.json"


class BackupProblem(Exception):
    """Why no backup was taken or restored; the text is one Vietnamese line for whoever runs the server."""


class Kept(Record):
    """One file: where it lies in the backup, how long it is, what its bytes say."""

    path: str
    size: int
    sha256: str


class Manifest(Record):
    """``vendor``: the kind of database. ``migrations``: what had been applied, "app name" each. ``sealed``: a known word under
    the site's keys, which are not in the backup. ``elsewhere``: stores whose files are not folders here. ``audit_heads``: where
    the audit log's chains ended."""

    made_at: datetime
    sdk: str
    vendor: str
    migrations: tuple[str, ...]
    sealed: str
    database: Kept
    files: tuple[Kept, ...]
    elsewhere: tuple[str, ...] = ()
    audit_heads: tuple[Anchor, ...] = ()


def read(folder: Path) -> Manifest:
    """Return the manifest of a finished backup. Raises :class:`BackupProblem`."""
    try:
        return Manifest.model_validate_json((folder / NAME).read_text("utf-8"))
    except FileNotFoundError:
        raise BackupProblem(f"{folder} không phải bản sao lưu đã làm xong: không có {NAME}.") from None
    except ValidationError:
        raise BackupProblem(f"{NAME} trong {folder} đã hỏng hoặc của bản phần mềm khác.") from None


def write(folder: Path, manifest: Manifest) -> None:
    """Finish the backup."""
    half = folder / f"{NAME}.part"
    half.write_text(manifest.model_dump_json(indent=1), "utf-8")
    half.replace(folder / NAME)


def look(root: Path, path: Path) -> Kept:
    """Return what ``path`` is, named from ``root``."""
    with path.open("rb") as opened:
        digest = hashlib.file_digest(opened, "sha256").hexdigest()
    return Kept(path=path.relative_to(root).as_posix(), size=path.stat().st_size, sha256=digest)


def put(source: Path, target: Path, *, private: bool) -> None:
    """Copy a file so that it is there whole or not at all; a ``private`` one is for the server's own account."""
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700 if private else 0o755)
    half = target.with_name(f"{target.name}.part")
    shutil.copyfile(source, half)
    half.chmod(0o600 if private else 0o644)
    half.replace(target)


def is_same(path: Path, kept: Kept, root: Path) -> bool:
    """Say whether ``path`` holds the very bytes that were kept."""
    return path.is_file() and path.stat().st_size == kept.size and look(root, path).sha256 == kept.sha256


def applied() -> tuple[str, ...]:
    """Return the migrations this database has had; none where there is none yet."""
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder

    known: Any = MigrationRecorder(connection).applied_migrations()
    return tuple(sorted(f"{app} {name}" for app, name in known))
