"""A worker's SQLite file, copied from a template that is made once per run."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from django.db import connection


class SqliteCopy:
    """``make`` fills the file through SQLite itself, so that open connections of a live server stay valid."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="chinhquyen-test-"))
        self.template = self.folder / "template.sqlite3"
        self.file = self.folder / "test.sqlite3"

    def make(self) -> None:
        if not self.template.exists():
            self._use(self.template)
            from cms_site.schema.prepare import prepare

            prepare()
        self._use(self.file)
        with closing(sqlite3.connect(self.template)) as source, closing(sqlite3.connect(self.file)) as copy:
            source.backup(copy)

    def drop(self) -> None:
        connection.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _use(self, file: Path) -> None:
        connection.close()
        connection.settings_dict["NAME"] = str(file)
        # Nothing here must outlive a power cut: the tests need not wait for the disk.
        options = connection.settings_dict["OPTIONS"]
        start = options.get("init_command", "")
        options["init_command"] = start.replace("synchronous=FULL", "synchronous=OFF")
