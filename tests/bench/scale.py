"""Screens that must not care how many cases there are: each at many cases over the same at a thousand, in turn.

Many is a hundred thousand; ``python -m tests.bench scale --cases 1000000`` takes longer and says more.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack

from tests.bench import communes
from tests.bench.measure import Ratio, seconds_each
from tests.bench.peer import Peer

FEW = 1_000
SCREENS = {
    "inbox": "officer's list, first page",
    "deep": "closed petitions, far down the list",
    "frequent": "search for words of one in fifteen",
    "rare": "search for words of one case",
    "day": "the day's work of the whole office",
    "front": "admin's front page",
    "figures": "public numbers and charts",
    "listed": "public list of quick feedback",
    "crowds": "public map of quick feedback",
}
FIND = {"find-keys": ("keys from the index", 2.0), "find": ("the same as 25 records", 60.0)}


def many() -> int:
    return int(os.environ.get("CHINHQUYEN_BENCH_CASES") or 100_000)


def scale() -> Iterator[Ratio]:
    """CPU milliseconds of a page."""
    with ExitStack() as stack:
        few, large = (stack.enter_context(Peer("site", communes.with_cases(n))) for n in (FEW, many()))
        rate = communes.speed(many())
        yield Ratio(
            "generator",
            f"cases written, {many():,}, of CPU",
            "per s",
            rate,
            50_000,
            rate / 50_000,
            1,
            "at least",
        )
        for name, words in SCREENS.items():
            ours, theirs, ratio = seconds_each(large.timer(name), few.timer(name))
            what = f"{words}: {many():,} cases / {FEW:,}"
            yield Ratio(name, what, "ms", ours * 1e3, theirs * 1e3, ratio, 1.2, "at most")
        for name, (words, limit) in FIND.items():
            ours, theirs, ratio = seconds_each(large.timer(name), large.timer("find-raw"))
            what = f"search at {many():,}: {words} / bare full-text query"
            yield Ratio(name, what, "ms", ours * 1e3, theirs * 1e3, ratio, limit, "at most")
