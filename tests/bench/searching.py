"""The search of a whole site at 100,000 texts: words few texts hold, words many hold, and a mistyped word, over the bare index.

``CHINHQUYEN_BENCH_TEXTS`` says how many. The bare query asks the same index for the same words, ranked, and reads nothing.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator

from tests.bench import communes
from tests.bench.measure import Ratio
from tests.bench.peer import SETTINGS
from tests.mortal import Nursery

WORK = "tests.bench.searching_work"


def many() -> int:
    return int(os.environ.get("CHINHQUYEN_BENCH_TEXTS") or 100_000)


def searching() -> Iterator[Ratio]:
    """Milliseconds of a first page of results, rows and highlighting's texts read, over the bare ranked query."""
    folder = communes.ROOT / "searching"
    shutil.copytree(communes.demo(), folder)
    told = folder / "told.json"
    with Nursery(str(folder / "site.sqlite3"), folder / "private", SETTINGS["site"]) as nursery:
        for work, argument in (("fill", many()), ("measure", told)):
            nursery.begin(f"{WORK}:{work}", str(argument))
            if nursery.end().status:
                raise RuntimeError(f"{work} did not end well")
    for name, (what, ours, theirs, ratio) in json.loads(told.read_text("utf-8")).items():
        title = f"search of {many():,} texts: {what} / bare ranked query"
        limit = 3.0 if name == "mended" else 2.0  # it also looks through the words of the site
        yield Ratio(f"search-{name}", title, "ms", ours * 1e3, theirs * 1e3, ratio, limit, "at most")
    shutil.rmtree(folder, ignore_errors=True)
