"""Loads the shipped snapshot into a new SQLite file, when it fits the migrations that are installed."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from cms_site.schema import dump, migrations

FILE = Path(__file__).with_name("sqlite.sql")
HEADER = "-- made by `make schema` from {count} migrations, sha256 {mark}\n"
APPLIED = re.compile(r"""^INSERT INTO "django_migrations" .* VALUES \(\d+, '([^']+)', '([^']+)'""", re.M)
PLACEHOLDER = re.compile(r"'0{24}\d{8}'")


def applied() -> list[tuple[str, str]]:
    """The migrations the snapshot holds, as (app label, name)."""
    return APPLIED.findall(FILE.read_text("utf-8")) if FILE.exists() else []


def fits() -> bool:
    """Is every migration of the snapshot installed, with the same content as when the snapshot was made?

    Newer migrations on top are fine: ``migrate`` applies them. Another choice of modules, or a migration
    written anew, is not: then only migrating from nothing is right.
    """
    held = applied()
    installed = migrations.on_disk()
    if not held or not set(held) <= set(installed):
        return False
    return FILE.read_text("utf-8").startswith(_header(held, installed))


def load(path: Path) -> None:
    """Makes the SQLite file ``path`` from the snapshot, with its own moments and identities."""
    text = FILE.read_text("utf-8").replace(f"'{dump.MOMENT}'", f"'{datetime.now(UTC):%Y-%m-%d %H:%M:%S.%f}'")
    identities: dict[str, str] = {}
    script = PLACEHOLDER.sub(lambda found: identities.setdefault(found[0], f"'{uuid4().hex}'"), text)
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.executescript(f"BEGIN;\n{script}COMMIT;")


def render(path: Path) -> str:
    """The text of ``sqlite.sql`` for a freshly migrated SQLite file."""
    with closing(sqlite3.connect(path)) as connection:
        held = [(app, name) for app, name in connection.execute("SELECT app, name FROM django_migrations")]
        return _header(held, migrations.on_disk()) + dump.dump(connection)


def _header(held: list[tuple[str, str]], installed: dict[tuple[str, str], str]) -> str:
    mark = migrations.fingerprint({key: installed[key] for key in held})
    return HEADER.format(count=len(held), mark=mark)
