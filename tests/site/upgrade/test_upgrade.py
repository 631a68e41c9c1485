"""A site of the last release is brought up to now with its data: nothing is lost, pages open, the house's own checks are content."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.db import connection
from psycopg.sql import SQL, Identifier

from tests.services import postgres_address

from . import release

ROOT = Path(__file__).parents[3]


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[str]:
    """The address of a database without a table, of the kind the tests run on."""
    if connection.vendor != "postgresql":
        yield str(tmp_path / "site.sqlite3")
        return
    if not ({"UPGRADE", "REQUIRE_SERVICES"} & set(os.environ)):
        pytest.skip("skipped: makes 290 migrations one by one, minutes on PostgreSQL; UPGRADE=1 does it")
    name = f"cq_upgrade_{time.monotonic_ns()}"
    with psycopg.connect(postgres_address(), autocommit=True) as server:
        server.execute(SQL("CREATE DATABASE {} TEMPLATE template0").format(Identifier(name)))
        try:
            yield postgres_address().rpartition("/")[0] + f"/{name}"
        finally:
            server.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name)))


def test_a_site_of_the_last_release_is_brought_up_to_now(empty: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.site.upgrade.walk", release.newest()],
        cwd=ROOT, env={**os.environ, "CHINHQUYEN_DB": empty, "DJANGO_SETTINGS_MODULE": "cms_site.settings.test"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["fits"]
    assert found["case"]["timeline"][0]["text"] == "Chúng tôi đã nhận đơn của ông/bà."
    assert found["events"] == ["petition_filed"]
    assert found["sounds"] == [[True, "sounds/2026/11/a.ogg"]], (
        "what a module had read moved to the house with its file"
    )
    assert found["differs"] == []
    assert found["pages"] == dict.fromkeys(found["pages"], 200)
