"""The search of a whole site at 100,000 texts, on both databases: every kind of question over the bare ranked query.

``CHINHQUYEN_BENCH_TEXTS`` says how many. The bare query asks the same index for the words as they were meant, ranked, and
reads nothing. What was found is compared with the texts themselves.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import psycopg
from psycopg.sql import SQL, Identifier

from tests.bench import communes
from tests.bench.measure import Ratio
from tests.bench.peer import SETTINGS
from tests.bench.postgres import address_of
from tests.bench.searching_texts import ASKED
from tests.mortal import Nursery
from tests.services import has_postgres, postgres_address

WORK = "tests.bench.searching_work"


def many() -> int:
    return int(os.environ.get("CHINHQUYEN_BENCH_TEXTS") or 100_000)


def searching() -> Iterator[Ratio]:
    """Milliseconds of a first page of results, its rows read, over the bare ranked query, on SQLite."""
    folder = communes.ROOT / "searching"
    shutil.copytree(communes.demo(), folder)
    yield from _measured("SQLite", str(folder / "site.sqlite3"), folder)
    shutil.rmtree(folder, ignore_errors=True)


def searching_postgres() -> Iterator[Ratio]:
    """The same on PostgreSQL."""
    if not has_postgres():
        raise RuntimeError("no PostgreSQL server")
    folder, name = communes.ROOT / "searching-postgres", f"cq_bench_{os.getpid()}_search"
    folder.mkdir(parents=True, exist_ok=True)
    try:
        communes.run(
            folder, f"from tests.bench.postgres import migrated; migrated({name!r})", address_of(name)
        )
        yield from _measured("PostgreSQL", address_of(name), folder)
    finally:
        with psycopg.connect(postgres_address(), autocommit=True) as server:
            server.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name)))
        shutil.rmtree(folder, ignore_errors=True)


def _measured(where: str, database: str, folder: Path) -> Iterator[Ratio]:
    told = folder / "told.json"
    with Nursery(database, folder / "private", SETTINGS["site"]) as nursery:
        for work, argument in (("fill", many()), ("measure", f"{many()}:{told}")):
            nursery.begin(f"{WORK}:{work}", str(argument))
            if nursery.end().status:
                raise RuntimeError(f"{work} did not end well")
    for name, (ours, theirs, ratio, recall) in json.loads(told.read_text("utf-8")).items():
        id, what = f"search-{name}", f"{where}, {many():,} texts: {ASKED[name].what}"
        yield Ratio(id, f"{what} / bare ranked query", "ms", ours * 1e3, theirs * 1e3, ratio, 2.0, "at most")
        yield Ratio(
            f"{id}-recall", f"{what}: found of all that hold it", "", recall, 1.0, recall, 1.0, "at least"
        )
