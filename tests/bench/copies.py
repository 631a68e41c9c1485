"""Many rows from few, straight into SQLite: the demo's own rows are the patterns, a seed decides what varies."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any


def patterns(db: sqlite3.Connection, table: str, where: str) -> list[dict[str, Any]]:
    """Return the rows to copy."""
    cursor = db.execute(f'SELECT * FROM "{table}" WHERE {where} ORDER BY 1')  # noqa: S608 - our own names
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def insert(db: sqlite3.Connection, table: str, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Write ``rows``, each the values of the columns ``names``."""
    columns = ", ".join(f'"{name}"' for name in names)
    places = ", ".join("?" * len(names))
    db.executemany(f'INSERT INTO "{table}" ({columns}) VALUES ({places})', rows)  # noqa: S608


def index_anew(db: sqlite3.Connection, table: str) -> None:
    """Fill the word index of ``table`` and merge its pieces, as the worker does every day."""
    for act in ("rebuild", "optimize"):
        db.execute(f"INSERT INTO {table}_index({table}_index) VALUES ('{act}')")  # noqa: S608 - our own names


@contextmanager
def quickly(path: str, *tables: str) -> Iterator[sqlite3.Connection]:
    """A connection that fears no crash, and tables whose indexes and triggers are made anew at the end."""
    db = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=OFF", "synchronous=OFF", "locking_mode=EXCLUSIVE", "cache_size=-400000"):
        db.execute(f"PRAGMA {pragma}")
    marks = ", ".join("?" * len(tables))
    made = db.execute(
        f"SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL "  # noqa: S608
        f"AND tbl_name IN ({marks})",
        tables,
    ).fetchall()
    for kind, name, _ in made:
        db.execute(f'DROP {kind} "{name}"')
    db.execute("BEGIN")
    yield db
    db.execute("COMMIT")
    for _, _, sql in made:
        db.execute(sql)
    db.execute("ANALYZE")
    db.execute("PRAGMA journal_mode=WAL")
    db.close()
