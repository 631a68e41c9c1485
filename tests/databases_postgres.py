"""A worker's PostgreSQL database, copied from a template that is kept until a migration changes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.core.management import call_command
from django.db import connection
from psycopg.sql import SQL, Identifier

from cms_site.schema import migrations

ONE_AT_A_TIME = 5_455_000


class PostgresCopy:
    """Template and copies are named so that two runs on one server do not meet."""

    def __init__(self) -> None:
        mark = migrations.fingerprint(migrations.on_disk())[:16]
        self.template = f"chinhquyen_template_{mark}"
        self.copy = f"chinhquyen_test_{os.getpid()}"

    def make(self) -> None:
        connection.close()
        with self._server() as server:
            if not self._exists(server, self.template):
                self._migrate(server)
            server.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(self.copy)))
            copying = SQL("CREATE DATABASE {} TEMPLATE {}")
            server.execute(copying.format(Identifier(self.copy), Identifier(self.template)))
        self._use(self.copy)

    def drop(self) -> None:
        connection.close()
        with self._server() as server:
            server.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(self.copy)))

    def _migrate(self, server: psycopg.Connection) -> None:
        """Under another name until done, so that an interrupted run leaves no half template."""
        half = f"{self.template}_half"
        server.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(half)))
        templates = "SELECT datname FROM pg_database WHERE datname LIKE 'chinhquyen_template_%'"
        for (old,) in server.execute(templates).fetchall():
            server.execute(SQL("DROP DATABASE IF EXISTS {}").format(Identifier(old)))
        server.execute(SQL("CREATE DATABASE {} TEMPLATE template0").format(Identifier(half)))
        self._use(half)
        call_command("migrate", verbosity=0, interactive=False, run_syncdb=True)
        connection.close()
        renaming = SQL("ALTER DATABASE {} RENAME TO {}")
        server.execute(renaming.format(Identifier(half), Identifier(self.template)))

    @contextmanager
    def _server(self) -> Iterator[psycopg.Connection]:
        """A connection outside every test database; workers take turns."""
        settings = connection.settings_dict
        address = {"host": settings["HOST"], "port": settings["PORT"], "user": settings["USER"]}
        secret = {"password": settings["PASSWORD"]} if settings["PASSWORD"] else {}
        given = {key: value for key, value in address.items() if value}
        with psycopg.connect(dbname="postgres", autocommit=True, **given, **secret) as server:
            server.execute("SELECT pg_advisory_lock(%s)", [ONE_AT_A_TIME])
            yield server

    @staticmethod
    def _exists(server: psycopg.Connection, name: str) -> bool:
        return server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone() is not None

    @staticmethod
    def _use(name: str) -> None:
        connection.close()
        connection.settings_dict["NAME"] = name
