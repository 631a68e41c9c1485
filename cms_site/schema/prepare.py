"""Makes the database ready to use: a new SQLite file from the snapshot, then the newer migrations."""

from __future__ import annotations

from pathlib import Path

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from cms_site.schema import snapshot


def prepare() -> None:
    """The snapshot only where there is no database yet; migrating only where something is left."""
    fresh = is_new()
    connection.close()
    if fresh and snapshot.fits():
        snapshot.load(Path(connection.settings_dict["NAME"]))
    if fresh or outstanding():
        call_command("migrate", verbosity=0, interactive=False, run_syncdb=True)


def is_new() -> bool:
    """Is this an SQLite database without a table? Any command of Django that looked first leaves such a file."""
    if connection.vendor != "sqlite":
        return False
    file = Path(connection.settings_dict["NAME"])
    return not file.exists() or file.stat().st_size == 0 or not connection.introspection.table_names()


def outstanding() -> bool:
    """Is there a migration on disk that this database has not seen?"""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
