"""The SDK without any web: importing it, counting deadlines."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import cycle

import numpy as np

from chinhquyen_sdk import law
from chinhquyen_sdk.law.deadlines import _plain
from tests.bench.measure import Ratio, Timer, repeated, seconds_each

RULE = "KN-27-ACCEPT"
FIRST = date(2026, 7, 1)  # from here on seven working days
DAYS = 365
MILLION = 1_000_000
ONE_MODEL = "from pydantic import BaseModel; type('One', (BaseModel,), {})"


def importing() -> Iterator[Ratio]:
    """Seconds until a new Python has the package, its own start taken off."""
    start = _python("pass")
    nothing, _, _ = seconds_each(start, start, rounds=5)
    for name, code, other in (
        ("import", "import chinhquyen_sdk", "import pydantic"),
        # Both packages load their parts when first used: what a program that files petitions pays in the end, over
        # what a program with one model of its own pays.
        ("import-used", "from chinhquyen_sdk import FilePetition, deadline, file_petition", ONE_MODEL),
    ):
        ours, theirs, _ = seconds_each(_python(code), _python(other), rounds=9)
        ours, theirs = max(ours - nothing, 0.0), theirs - nothing
        yield Ratio(name, f"{code} / {other}", "s", ours, theirs, ours / theirs, 1.5, "at most")


def _python(code: str) -> Timer:
    return repeated(lambda: subprocess.run([sys.executable, "-c", code], check=True))


def deadlines() -> Iterator[Ratio]:
    table = law.working_days()
    days_off = [FIRST + timedelta(days=n) for n in range(DAYS + 60)]
    holidays = [day for day in days_off if day.weekday() < 5 and not table.is_working(day)]
    calendar = np.busdaycalendar(holidays=holidays)
    length = law.rule(RULE, FIRST).length or 0
    starts = cycle([FIRST + timedelta(days=n) for n in range(DAYS)])

    def theirs() -> object:
        return np.busday_offset(np.datetime64(next(starts)), length, roll="backward", busdaycal=calendar)

    yield _faster(
        "deadline", "one deadline, asked before", lambda: law.deadline(RULE, next(starts)), theirs, 5
    )
    fresh = _plain.__wrapped__
    yield _faster(
        "deadline-new", "one deadline, never asked before", lambda: fresh(RULE, next(starts)), theirs, 5
    )
    many = np.array([next(starts) for _ in range(MILLION)], dtype="datetime64[D]")
    law.due_dates(RULE, many[:1])
    whole = repeated(lambda: law.due_dates(RULE, many))

    def each(times: int) -> float:
        """For one of the million."""
        return whole(max(1, times // MILLION)) * times / (max(1, times // MILLION) * MILLION)

    ours, loop, ratio = seconds_each(each, repeated(theirs))
    what = "a million deadlines in one call / busday_offset in a loop"
    yield Ratio("deadline-million", what, "per s", 1 / ours, 1 / loop, 1 / ratio, 100, "at least")


def _faster(id: str, what: str, ours: object, theirs: object, limit: float) -> Ratio:
    mine, other, ratio = seconds_each(repeated(ours), repeated(theirs))  # type: ignore[arg-type]
    return Ratio(id, f"{what} / busday_offset", "per s", 1 / mine, 1 / other, 1 / ratio, limit, "at least")
