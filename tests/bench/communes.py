"""Demo sites to measure, in folders of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from tests.bench.peer import SETTINGS

ROOT = Path(os.environ.get("CHINHQUYEN_VAR") or "var").resolve() / "bench"


@cache
def demo() -> Path:
    """A freshly loaded demo; made once per run."""
    folder = ROOT / "site"
    shutil.rmtree(ROOT, ignore_errors=True)
    folder.mkdir(parents=True)
    run(
        folder,
        "from cms_site.schema.prepare import prepare; prepare(); call_command('demo_load', verbosity=0)",
    )
    return folder


@cache
def with_cases(count: int) -> Path:
    """The same with so many petitions, and as many reports, postings and documents, in the first commune."""
    folder = ROOT / f"cases-{count}"
    shutil.copytree(demo(), folder)
    database = folder / "site.sqlite3"
    run(folder, f"from tests.bench.communes import multiply; multiply({str(database)!r}, {count})")
    return folder


def speed(count: int) -> float:
    """How many petitions a second the generator wrote into :func:`with_cases`."""
    return float((with_cases(count) / "rows-a-second").read_text())


def multiply(database: str, count: int) -> None:
    """Fill the commune; run in a process of its own, with Django's settings but past Django."""
    from django.db import connection

    from tests.bench.cases import petitions
    from tests.bench.published import published
    from tests.bench.reports import reports

    connection.close()
    rate = petitions(database, count)
    reports(database, count)
    published(database, count)
    Path(database).with_name("rows-a-second").write_text(f"{rate:.0f}")


def run(folder: Path, code: str, database: str = "") -> None:
    """Run ``code`` in a process with Django's settings; the database is the folder's own, or ``database``."""
    start = "import django; django.setup(); from django.core.management import call_command; "
    env = {"CHINHQUYEN_VAR": str(folder), "CHINHQUYEN_DB": database or str(folder / "site.sqlite3")}
    env |= {"DJANGO_SETTINGS_MODULE": SETTINGS["site"]}
    subprocess.run([sys.executable, "-c", start + code], env={**os.environ, **env}, check=True)
