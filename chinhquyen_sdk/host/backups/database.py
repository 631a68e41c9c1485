"""The database as one file: SQLite through its own online copy, PostgreSQL through pg_dump and pg_restore."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from pathlib import Path
from typing import Any

from django.db import connection

from .manifest import BackupProblem


def copy_out(into: Path) -> None:
    """Write the database as it is at one moment, while others go on writing. Raises :class:`BackupProblem`."""
    if connection.vendor == "sqlite":
        _sqlite_copy(into)
    else:
        _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={into}")


def copy_in(source: Path) -> None:
    """Fill an empty database with a copy, wholly or not at all. Raises :class:`BackupProblem`."""
    if connection.vendor == "sqlite":
        _sqlite_put(source)
    else:
        name = connection.settings_dict["NAME"]
        _run(
            "pg_restore",
            "--no-owner",
            "--no-privileges",
            "--exit-on-error",
            "--single-transaction",
            f"--dbname={name}",
            str(source),
        )


def is_empty() -> bool:
    """Say whether there is no table yet."""
    return not connection.introspection.table_names()


def _sqlite_copy(into: Path) -> None:
    connection.ensure_connection()
    copy = sqlite3.connect(into)
    try:
        connection.connection.backup(copy, pages=2_000, sleep=0.02)
        copy.execute("PRAGMA journal_mode=DELETE")
        if copy.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise BackupProblem("Cơ sở dữ liệu chép ra không lành lặn. Mời kiểm tra ổ đĩa rồi làm lại.")
    finally:
        copy.close()


def _sqlite_put(source: Path) -> None:
    place = Path(connection.settings_dict["NAME"])
    connection.close()
    half = place.with_name(f"{place.name}.part")
    shutil.copyfile(source, half)
    for beside in ("-wal", "-shm"):
        place.with_name(place.name + beside).unlink(missing_ok=True)
    half.replace(place)


def _run(program: str, *arguments: str) -> None:
    if shutil.which(program) is None:
        raise BackupProblem(f"Máy này chưa có {program} (gói postgresql-client). Cài rồi chạy lại.")
    done = subprocess.run(  # noqa: S603 - our own words, and the address of our own database
        [program, *arguments], env={**os.environ, **_address()}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise BackupProblem(f"{program}: {' '.join(done.stderr.split())[-300:]}")


def _address() -> dict[str, str]:
    known: dict[str, Any] = connection.settings_dict
    parts = {
        "PGDATABASE": known["NAME"], "PGUSER": known["USER"], "PGPASSWORD": known["PASSWORD"],
        "PGHOST": known["HOST"], "PGPORT": known["PORT"],
    }  # fmt: skip
    return {name: str(value) for name, value in parts.items() if value}
