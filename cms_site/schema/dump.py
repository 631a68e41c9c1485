"""Writes an SQLite database as SQL that is the same for every fresh installation.

What differs between two fresh installations stands as a placeholder: moments (``MOMENT``) and random UUIDs
(counted up from ``0000…1``). ``snapshot.load`` puts real ones in their place: no two installations share one.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

MOMENT = "1970-01-01 00:00:00"
UUID = "{:032d}"
A_MOMENT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?")
A_UUID = re.compile(r"[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}")


def dump(connection: sqlite3.Connection) -> str:
    """Tables with their rows, then indexes and triggers, each statement on its own lines, sorted by name."""
    seen: dict[str, str] = {}
    tables = _objects(connection, "table")
    parts = [sql for _, sql in tables]
    parts += [row for name, sql in tables if not _virtual(sql) for row in _rows(connection, name, seen)]
    parts += [sql for kind in ("index", "trigger", "view") for _, sql in _objects(connection, kind)]
    parts += ["DELETE FROM sqlite_sequence", *_rows(connection, "sqlite_sequence", seen)]
    return "".join(f"{part};\n" for part in parts)


def _virtual(sql: str) -> bool:
    return sql.upper().startswith("CREATE VIRTUAL")


def _objects(connection: sqlite3.Connection, kind: str) -> list[tuple[str, str]]:
    """Name and SQL; without SQLite's own tables and those that stand behind a full-text table."""
    return connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = ? AND sql IS NOT NULL AND name NOT LIKE 'sqlite_%' "
        "AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY name",
        (kind,),
    ).fetchall()


def _rows(connection: sqlite3.Connection, table: str, seen: dict[str, str]) -> Iterator[str]:
    """One INSERT for each row, in the order of the first column."""
    cursor = connection.execute(f'SELECT * FROM "{table}" ORDER BY 1')  # noqa: S608 - the name is from the schema
    columns = ", ".join(f'"{column[0]}"' for column in cursor.description)
    for row in cursor:
        values = ", ".join(_literal(value, seen) for value in row)
        yield f'INSERT INTO "{table}" ({columns}) VALUES ({values})'  # noqa: S608 - a file, read by nobody but us


def _literal(value: object, seen: dict[str, str]) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, bytes):
        return f"X'{value.hex()}'"
    text = str(value)
    if A_MOMENT.fullmatch(text):
        text = MOMENT
    elif A_UUID.fullmatch(text):
        text = seen.setdefault(text, UUID.format(len(seen) + 1))
    return "'" + text.replace("'", "''") + "'"
