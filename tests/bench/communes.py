"""Demo sites to measure, in folders of their own: python -m tests.bench.communes 100000 fills one with cases."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

from tests.bench.peer import SETTINGS

ROOT = Path(os.environ.get("CHINHQUYEN_VAR") or "var").resolve() / "bench"
BATCH = 2_000


@cache
def demo() -> Path:
    """A freshly loaded demo; made once per run."""
    folder = ROOT / "site"
    shutil.rmtree(ROOT, ignore_errors=True)
    folder.mkdir(parents=True)
    _python(
        folder,
        "from cms_site.schema.prepare import prepare; prepare(); call_command('demo_load', verbosity=0)",
    )
    return folder


def with_cases(count: int) -> Path:
    """The same with so many open cases in the first commune."""
    folder = ROOT / f"cases-{count}"
    if not folder.exists():
        shutil.copytree(demo(), folder)
        _python(folder, f"from tests.bench.communes import multiply; multiply({count})")
    return folder


def _python(folder: Path, code: str) -> None:
    start = "import django; django.setup(); from django.core.management import call_command; "
    env = {"CHINHQUYEN_VAR": str(folder), "CHINHQUYEN_DB": str(folder / "site.sqlite3")}
    env |= {"DJANGO_SETTINGS_MODULE": SETTINGS["site"]}
    subprocess.run([sys.executable, "-c", start + code], env={**os.environ, **env}, check=True)


def multiply(count: int) -> None:
    """Copies of the demo's own petitions, due on different days, each with its own code."""
    from chinhquyen_reception.rows import PetitionRow
    from django.db import connection
    from wagtail.models import Site

    site = Site.objects.get(is_default_site=True)
    patterns = list(PetitionRow.objects.filter(site=site).values())
    for first in range(0, count, BATCH):
        numbers = range(first, min(first + BATCH, count))
        PetitionRow.objects.bulk_create(PetitionRow(**_copy(patterns[n % len(patterns)], n)) for n in numbers)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _copy(pattern: dict[str, Any], number: int) -> dict[str, Any]:
    return {
        **pattern,
        "id": uuid4(),
        "code": f"26-{number // 10_000:04d}-{number % 10_000:04d}",
        "sort_day": date(2026, 12, 1) + timedelta(days=number % 60),
        "is_closed": False,
        "once_hash": None,
    }
