"""What a release's database was: a list of its last migrations, and for SQLite the empty database itself.

At release time: ``python -m tests.site.upgrade.release 0.2.0``, and commit the two files. There is no tagged release yet: ``0.1.0``
is the snapshot that main shipped at noon of 28 November 2026 (d7771a7); ten apps and some fifty migrations have come since.
"""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[2]


def leaves(version: str) -> list[tuple[str, str]]:
    """Return app and name of the last migration of each of our apps in ``version``."""
    lines = (FOLDER / f"{version}.txt").read_text("utf-8").splitlines()
    return [(app, name) for app, name in (line.split() for line in lines)]


def snapshot(version: str) -> str:
    """Return the empty SQLite database of ``version`` as it was shipped."""
    return gzip.decompress((FOLDER / f"{version}.sql.gz").read_bytes()).decode()


def newest() -> str:
    """Return the last release that was recorded."""
    return max(
        (file.stem for file in FOLDER.glob("*.txt")), key=lambda v: [int(part) for part in v.split(".")]
    )


def _record(version: str) -> None:
    import django

    django.setup()
    from django.apps import apps
    from django.db.migrations.loader import MigrationLoader

    from cms_site.schema.snapshot import FILE

    ours = {
        one.label
        for one in apps.get_app_configs()
        if ROOT in Path(one.path).parents and ".venv" not in one.path
    }
    known = [node for node in MigrationLoader(None).graph.leaf_nodes() if node[0] in ours]
    (FOLDER / f"{version}.txt").write_text("".join(f"{app} {name}\n" for app, name in sorted(known)), "utf-8")
    (FOLDER / f"{version}.sql.gz").write_bytes(gzip.compress(FILE.read_bytes(), 9, mtime=0))


if __name__ == "__main__":
    _record(sys.argv[1])
