"""Who has a receipt has it after a power cut too: what the machine only remembers is gone then, what the disk has stays."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from django.core.files.base import ContentFile

from chinhquyen_sdk.host.files import PrivateStorage
from cms_site.settings.environment import database

FULL = 2  # of SQLite's pragma: every commit is on the disk before it is answered


def test_every_commit_waits_for_the_disk(tmp_path):
    entry = database(str(tmp_path / "site.sqlite3"))
    line = sqlite3.connect(entry["NAME"])
    line.executescript(entry["OPTIONS"]["init_command"])
    assert line.execute("PRAGMA synchronous").fetchone() == (FULL,)
    line.close()


def test_a_file_is_on_the_disk_with_its_name_and_folders_before_its_row(tmp_path, settings, monkeypatch):
    settings.PRIVATE_ROOT = tmp_path
    on_disk = set()
    flush = os.fsync

    def watched(opened: int) -> None:
        flush(opened)
        on_disk.add(Path(f"/proc/self/fd/{opened}").resolve())

    monkeypatch.setattr(os, "fsync", watched)
    kept = PrivateStorage().save("don/2026/anh.png", ContentFile(b"anh"))
    assert {tmp_path / kept, tmp_path / "don/2026", tmp_path / "don", tmp_path} <= on_disk
