"""Thousands of letters approved and printed as two jobs of a real site, by processes that are killed at random moments.

``make bench LETTERS=5000`` for the whole measure; five hundred otherwise. What comes out is counted letter by letter.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from typing import NamedTuple

from tests.bench import communes
from tests.bench.measure import Ratio
from tests.bench.peer import SETTINGS
from tests.mortal import Nursery

WORK = "tests.bench.bulk_work"
KILLS = 4


class Cost(NamedTuple):
    """Seconds of one job, and its highest memory in MB."""

    seconds: float
    megabytes: float


def many() -> int:
    return int(os.environ.get("CHINHQUYEN_BENCH_LETTERS") or 500)


def bulk() -> Iterator[Ratio]:
    """Letters a second at many over a tenth of them, memory likewise, and what kills cost."""
    few_costs, costs = (_measured(count) for count in (many() // 10, many()))
    for job in ("approve", "print"):
        one, other = few_costs[job], costs[job]
        fast, slow = many() / other.seconds, many() / 10 / one.seconds
        what = f"{job} letters as one job: {many():,} / {many() // 10:,}"
        yield Ratio(f"bulk-{job}", what, "per s", fast, slow, fast / slow, 0.8, "at least")
        what = f"memory of it: {many():,} / {many() // 10:,}"
        yield Ratio(
            f"bulk-{job}-mb", what, "MB", other.megabytes, one.megabytes, other.megabytes / one.megabytes, 1.25,
            "at most",
        )  # fmt: skip
    killed = _killed(many(), costs)
    whole = sum(cost.seconds for cost in costs.values())
    what = f"{many():,} letters, killed {2 * KILLS} times / never"
    yield Ratio("bulk-killed", what, "s", killed, whole, killed / whole, 2, "at most")


def _measured(count: int) -> dict[str, Cost]:
    with _site(f"bulk-{count}", count) as nursery:
        costs = {job: _done(nursery, job) for job in ("approve", "print")}
        _done(nursery, "check", count)
    return costs


def _killed(count: int, costs: dict[str, Cost]) -> float:
    """Return the seconds of both jobs with processes killed on the way; every letter is counted at the end."""
    chance, seconds = Random(), 0.0
    with _site(f"bulk-killed-{count}", count) as nursery:
        for job, cost in costs.items():
            for _ in range(KILLS):
                begun = time.monotonic()
                nursery.begin(f"{WORK}:{job}", "-")
                nursery.kill_when(lambda: True, after=chance.uniform(0.1, cost.seconds / KILLS))
                seconds += time.monotonic() - begun
            seconds += _done(nursery, job).seconds
        _done(nursery, "check", count)
    return seconds


@contextmanager
def _site(name: str, count: int) -> Iterator[Nursery]:
    folder = communes.ROOT / name
    demo = communes.demo()
    shutil.copytree(demo, folder)
    with Nursery(str(folder / "site.sqlite3"), folder / "private", SETTINGS["site"]) as nursery:
        _done(nursery, "fill", count)
        yield nursery
    shutil.rmtree(folder, ignore_errors=True)


def _done(nursery: Nursery, work: str, argument: object = "-") -> Cost:
    begun = time.monotonic()
    nursery.begin(f"{WORK}:{work}", str(argument))
    end = nursery.end()
    if end.status:
        raise RuntimeError(f"{work} ended with {end.status}")
    return Cost(time.monotonic() - begun, end.megabytes)
