"""Quick feedback by the hundred thousand, with the totals of the map's grid and the words they are found by."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta
from itertools import product
from typing import Any

import numpy as np

from tests.bench.cases import CHUNK, OPEN_LEAST, OPEN_SHARE, SEED, TODAY, YEARS, troubles
from tests.bench.copies import index_anew, insert, patterns, quickly

WORDS, PUBLIC_WORDS = "cq_feedback_wordsrow", "cq_feedback_publicwordsrow"

ACROSS = 0.08  # degrees from the middle of the commune to its edge


def reports(path: str, count: int) -> float:
    """Add ``count`` public reports to the first commune of the database at ``path``; return rows a CPU second."""
    began = time.process_time()
    with quickly(path, "cq_feedback_reportrow", "cq_feedback_crowdrow", WORDS, PUBLIC_WORDS) as db:
        site = db.execute("SELECT id FROM wagtailcore_site WHERE is_default_site").fetchone()[0]
        found = patterns(db, "cq_feedback_reportrow", f"site_id = {site} AND on_list AND cell IS NOT NULL")
        lines = {
            table: dict(db.execute(f"SELECT report_id, words FROM {table}"))  # noqa: S608 - our own names
            for table in (WORDS, PUBLIC_WORDS)
        }
        for rows in _reports(count, found):
            insert(db, "cq_feedback_reportrow", list(found[0]), (row for _, _, row, _ in rows))
            for table, kept in lines.items():
                insert(db, table, ["report_id", "words"],
                       ((id, f"{kept.get(mould, '')} {words}") for mould, id, _, words in rows))  # fmt: skip
        index_anew(db, WORDS)
        index_anew(db, PUBLIC_WORDS)
        _crowds(db, site)
    return count / (time.process_time() - began)


def _reports(count: int, found: list[dict[str, Any]]) -> Iterator[list[tuple[str, str, list[Any], str]]]:
    """Yield portions: the pattern's key, the key and the row made of it, and the words of its own."""
    from chinhquyen_sdk.domain.feedback.places import CELL

    names = list(found[0])
    places = [
        names.index(name) for name in ("id", "code", "latitude", "longitude", "cell", "sent_at", "once_hash")
    ]
    told = [names.index("words"), names.index("public_words")]
    dice, own = np.random.default_rng(SEED), troubles()
    halves = [[row for row in found if bool(row["is_closed"]) is closed] for closed in (True, False)]
    for first in range(0, count, CHUNK):
        many = min(CHUNK, count - first)
        around = [float(found[0][name]) for name in ("latitude", "longitude")]
        north, east = (
            np.rint(dice.uniform(at - ACROSS, at + ACROSS, many) * 1e6).astype(int) for at in around
        )
        is_open = (dice.random(many) < max(OPEN_SHARE, OPEN_LEAST / count)).tolist()
        cells = ((north + 90_000_000) // CELL * 1_000_000 + (east + 180_000_000) // CELL).tolist()
        rows = []
        for n, (up, right, cell) in enumerate(zip(north.tolist(), east.tolist(), cells, strict=True)):
            number, half = first + n, halves[is_open[n]]
            pattern = half[number % len(half)]
            row, trouble = list(pattern.values()), own[number * 7 % len(own)]
            # The later the day the higher the key in the word index, as in life.
            sent = TODAY - timedelta(days=int((1 - number / count) * 365 * YEARS))
            values = (f"{0xF0 << 120 | number:032x}", f"P{sent.year % 100:02d}{number:09d}"[:12], up / 1e6, right / 1e6, cell,
                      f"{sent} 0{number % 9}:00:00", None)  # fmt: skip
            for place, value in zip(places, values, strict=True):
                row[place] = value
            for place in told:
                row[place] = f"{trouble[0]}, nhà số {number}. {row[place]}"
            rows.append((pattern["id"], values[0], row, f"{trouble[1]} nha so {number}"))
        yield rows


def _crowds(db: Any, site: int) -> None:
    """Count the grid of the map anew."""
    from chinhquyen_feedback.commands.counting import SIZES

    totals: dict[tuple[int, int, str], list[int]] = {}
    places = db.execute(
        "SELECT CAST(round((latitude + 90) * 1000000) AS INTEGER), CAST(round((longitude + 180) * 1000000) AS INTEGER), "
        "kind, is_closed FROM cq_feedback_reportrow WHERE site_id = ? AND on_list AND latitude IS NOT NULL",
        (site,),
    )
    for north, east, kind, closed in places:
        for size, of in product(SIZES, (kind, "")):
            sums = totals.setdefault((size, north // size * 1_000_000 + east // size, of), [0, 0, 0, 0])
            sums[closed] += 1
            sums[2] += north % size
            sums[3] += east % size
    db.execute("DELETE FROM cq_feedback_crowdrow WHERE site_id = ?", (site,))
    rows = ([site, *place, *sums] for place, sums in totals.items())
    insert(
        db,
        "cq_feedback_crowdrow",
        ["site_id", "size", "cell", "kind", "open", "closed", "north", "east"],
        rows,
    )
