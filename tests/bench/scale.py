"""Screens that must not care how many cases there are: each at many cases over the same at a thousand, in turn.

Many is a hundred thousand; ``make bench CASES=1000000`` takes longer and says more. On PostgreSQL the server's
CPU counts too; the bare full-text queries are SQLite's.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack

from tests.bench import communes, postgres
from tests.bench.measure import Ratio, seconds_each
from tests.bench.peer import Peer
from tests.services import has_postgres

FEW = 1_000
SCREENS = {
    "inbox": "officer's list, first page",
    "deep": "closed petitions, far down the list",
    "frequent": "search for words of one in fifteen",
    "rare": "search for words of one case",
    "late": "overdue ones among words of one in fifteen",
    "day": "the day's work of the whole office",
    "front": "admin's front page",
    "figures": "public numbers and charts",
    "reported": "officer's list of quick feedback",
    "listed": "public list of quick feedback",
    "heard": "the same, words of one in fifteen",
    "heard-rare": "the same, words of one report",
    "crowds": "public map of quick feedback",
    "register": "officer's register of what must be public",
    "board": "public list of what was made public",
    "library": "public list of documents",
}
FIND = {"find-keys": ("keys from the index", 2.0), "find": ("the same as 25 records", 60.0)}
LIMIT = 1.2


def many() -> int:
    return int(os.environ.get("CHINHQUYEN_BENCH_CASES") or 100_000)


def scale() -> Iterator[Ratio]:
    """CPU milliseconds of a page on SQLite."""
    with ExitStack() as stack:
        few, large = (stack.enter_context(Peer("site", communes.with_cases(n))) for n in (FEW, many()))
        rate = communes.speed(many())
        what = f"cases written, {many():,}, of CPU"
        yield Ratio("generator", what, "per s", rate, 50_000, rate / 50_000, 1, "at least")
        yield from _screens(few, large, "")
        for name, (words, limit) in FIND.items():
            ours, theirs, ratio = seconds_each(large.timer(name), large.timer("find-raw"))
            what = f"search at {many():,}: {words} / bare full-text query"
            yield Ratio(name, what, "ms", ours * 1e3, theirs * 1e3, ratio, limit, "at most")


def scale_postgres() -> Iterator[Ratio]:
    """CPU milliseconds of a page on PostgreSQL, the server's among them; nothing where there is no server."""
    if not has_postgres():
        print(f"{'':<18} not on PostgreSQL: no server answers")
        return
    with ExitStack() as stack:
        addresses = stack.enter_context(postgres.copies(FEW, many()))
        few, large = (
            stack.enter_context(Peer("site", communes.with_cases(n), address))
            for n, address in zip((FEW, many()), addresses, strict=True)
        )
        yield from _screens(few, large, "pg-")


def _screens(few: Peer, large: Peer, prefix: str) -> Iterator[Ratio]:
    for name, words in SCREENS.items():
        ours, theirs, ratio = seconds_each(large.timer(name), few.timer(name))
        what = f"{words}: {many():,} cases / {FEW:,}"
        yield Ratio(prefix + name, what, "ms", ours * 1e3, theirs * 1e3, ratio, LIMIT, "at most")
