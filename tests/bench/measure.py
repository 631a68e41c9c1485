"""Two things measured alternately, so that a busy machine slows both alike; the ratio is what counts."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from statistics import median
from typing import Literal

ROUNDS = 7
SECONDS = 0.25  # how long one side runs in one round

Timer = Callable[[int], float]
"""Does the work so many times; returns the seconds it took."""


@dataclass(frozen=True)
class Ratio:
    """One line of the table. ``ours`` and ``theirs`` are in ``unit``; ``ratio`` is ours over theirs."""

    id: str
    what: str
    unit: str
    ours: float
    theirs: float
    ratio: float
    limit: float
    want: Literal["at most", "at least"]

    @property
    def holds(self) -> bool:
        return self.ratio <= self.limit if self.want == "at most" else self.ratio >= self.limit

    def as_dict(self) -> dict[str, object]:
        return {**asdict(self), "holds": self.holds}


def repeated(work: Callable[[], object]) -> Timer:
    """The wall clock around a loop."""

    def timer(times: int) -> float:
        started = time.perf_counter()
        for _ in range(times):
            work()
        return time.perf_counter() - started

    return timer


def enough(timer: Timer) -> int:
    """How many times fill SECONDS; the first time, which loads modules and templates, does not count."""
    timer(1)
    times = 1
    while True:
        took = timer(times)
        if took >= SECONDS / 4:
            return max(1, round(times * SECONDS / took))
        times *= 4 if took < SECONDS / 40 else 2


def seconds_each(ours: Timer, theirs: Timer, rounds: int = ROUNDS) -> tuple[float, float, float]:
    """Seconds for one of ours, for one of theirs, and the median of the rounds' ratios (ours over theirs)."""
    many, many_theirs = enough(ours), enough(theirs)
    pairs = []
    for turn in range(rounds):
        sides = [(ours, many), (theirs, many_theirs)]
        if turn % 2:
            sides.reverse()
        took = [timer(times) / times for timer, times in sides]
        pairs.append(tuple(reversed(took)) if turn % 2 else tuple(took))
    return (
        median(pair[0] for pair in pairs),
        median(pair[1] for pair in pairs),
        median(pair[0] / pair[1] for pair in pairs),
    )
