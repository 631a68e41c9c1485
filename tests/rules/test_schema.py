"""The shipped snapshot is exactly what migrating from nothing makes; otherwise: make schema."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from cms_site.schema import migrations, snapshot
from tests.rules.repository import ROOT

STALE = "cms_site/schema/sqlite.sql is older than the migrations: run make schema"


def test_the_snapshot_holds_every_migration_on_disk() -> None:
    assert set(migrations.on_disk()) - set(snapshot.applied()) == set(), STALE


def test_the_snapshot_was_made_from_these_very_migrations() -> None:
    assert snapshot.fits(), STALE


def test_migrating_from_nothing_makes_the_same_tables_and_rows(tmp_path: Path) -> None:
    migrated = tmp_path / "migrated.sqlite3"
    env = {**os.environ, "CHINHQUYEN_DB": str(migrated), "CHINHQUYEN_VAR": str(tmp_path)}
    env["DJANGO_SETTINGS_MODULE"] = "cms_site.settings.demo"
    command = [sys.executable, "manage.py", "migrate", "--no-input", "--verbosity", "0"]
    subprocess.run(command, cwd=ROOT, env=env, check=True)
    assert snapshot.render(migrated).splitlines() == snapshot.FILE.read_text("utf-8").splitlines(), STALE


def test_two_loaded_databases_share_no_identity(tmp_path: Path) -> None:
    keys = []
    for name in ("one", "other"):
        snapshot.load(tmp_path / name)
        with closing(sqlite3.connect(tmp_path / name)) as connection:
            keys += connection.execute("SELECT translation_key FROM wagtailcore_page").fetchall()
    assert len(keys) == len(set(keys)) == 4


def test_a_loaded_database_dumps_to_the_snapshot_again(tmp_path: Path) -> None:
    snapshot.load(tmp_path / "loaded")
    assert snapshot.render(tmp_path / "loaded") == snapshot.FILE.read_text("utf-8")
