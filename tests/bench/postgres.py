"""The same commune in PostgreSQL: migrated once, then filled from the SQLite file, table by table, and analysed.

It is the server the tests use; the databases are named after this process and dropped at the end.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg.sql import SQL, Identifier, Literal

from tests.bench import communes
from tests.services import postgres_address

# Wagtail's own index has other columns on each database, and no screen measured here asks it.
_OTHERWISE = {"wagtailsearch_indexentry", "django_migrations"}


@contextmanager
def copies(*counts: int) -> Iterator[list[str]]:
    """Addresses of databases with so many cases each; they are gone afterwards."""
    first, *more = names = [f"cq_bench_{os.getpid()}_{count}" for count in counts]
    with psycopg.connect(postgres_address(), autocommit=True) as server:
        try:
            made_by = f"from tests.bench.postgres import migrated; migrated({first!r})"
            communes.run(communes.demo(), made_by, address_of(first))
            for name in more:
                made = SQL("CREATE DATABASE {} TEMPLATE {}")
                server.execute(made.format(Identifier(name), Identifier(first)))
            for name, count in zip(names, counts, strict=True):
                fill(address_of(name), communes.with_cases(count) / "site.sqlite3")
            yield [address_of(name) for name in names]
        finally:
            for name in names:
                server.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name)))


def migrated(name: str) -> None:
    """Make an empty database of today's migrations, a copy of the tests' one where that stands; with Django's settings."""
    from django.core.management import call_command

    from cms_site.schema import migrations

    tests = f"chinhquyen_template_{migrations.fingerprint(migrations.on_disk())[:16]}"
    with psycopg.connect(postgres_address(), autocommit=True) as server:
        known = server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [tests]).fetchone()
        made = SQL("CREATE DATABASE {} TEMPLATE {}")
        server.execute(made.format(Identifier(name), Identifier(tests if known else "template0")))
    if not known:
        call_command("migrate", verbosity=0)


def address_of(name: str) -> str:
    """Return the address of the database ``name`` on the server tests may use."""
    return f"{postgres_address().rpartition('/')[0]}/{name}"


def fill(address: str, file: Path) -> None:
    """Put every row of the SQLite ``file`` into the migrated database at ``address``."""
    with psycopg.connect(address) as target, sqlite3.connect(f"file:{file}?mode=ro", uri=True) as source:
        target.execute("SET TIME ZONE 'UTC'")
        target.execute("SET session_replication_role = replica")  # rows come in any order
        tables = _tables(target)
        target.execute(SQL("TRUNCATE {} CASCADE").format(SQL(", ").join(map(Identifier, tables))))
        for table, columns in tables.items():
            _copy(target, source, table, columns)
        target.commit()
    with psycopg.connect(address, autocommit=True) as target:
        target.execute(
            "VACUUM ANALYZE"
        )  # what a database of this age has had: without it every plan is a guess


def _tables(target: psycopg.Connection) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    asked = target.execute(
        "SELECT table_name, column_name FROM information_schema.columns JOIN information_schema.tables "
        "USING (table_schema, table_name) WHERE table_schema = 'public' AND table_type = 'BASE TABLE' "
        "AND is_generated = 'NEVER' ORDER BY table_name, ordinal_position"
    )
    for table, column in asked:
        found.setdefault(table, []).append(column)
    return {table: columns for table, columns in found.items() if table not in _OTHERWISE}


def _copy(target: psycopg.Connection, source: sqlite3.Connection, table: str, columns: list[str]) -> None:
    names = SQL(", ").join(map(Identifier, columns))
    rows = source.execute(f'SELECT {", ".join(chr(34) + name + chr(34) for name in columns)} FROM "{table}"')  # noqa: S608
    with (
        target.cursor() as cursor,
        cursor.copy(SQL("COPY {} ({}) FROM STDIN").format(Identifier(table), names)) as copy,
    ):
        for row in rows:
            copy.write_row(row)
    for name in ("id", "seq"):
        counter = SQL("SELECT pg_get_serial_sequence({}, {})").format(Literal(table), Literal(name))
        if name in columns and (sequence := target.execute(counter).fetchone()[0]):
            follow = SQL("SELECT setval({}, greatest(1, (SELECT max({}) FROM {})))")
            target.execute(follow.format(Literal(sequence), Identifier(name), Identifier(table)))
