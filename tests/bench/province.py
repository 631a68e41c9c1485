"""The province's table at 92 and at 3,321 communes: the page costs the same, in time and in questions."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.bench import communes
from tests.bench.measure import Ratio

SMALL, LARGE, TIMES = 92, 3_321, 15
MONTH = "2026-10"


def province() -> Iterator[Ratio]:
    """Milliseconds of one page, and its queries: many communes against few."""
    folder = communes.demo()
    told = folder / "province.json"
    communes.run(folder, f"from tests.bench.province import measure; measure({str(told)!r})")
    small, large = json.loads(told.read_text("utf-8"))
    what = "province page: 3,321 communes / 92 communes"
    yield Ratio("province-page", what, "ms", large[0], small[0], large[0] / small[0], 1.5, "at most")
    same = "the same page's queries"
    yield Ratio(
        "province-missing",
        f"{what}, who is missing",
        "ms",
        large[2],
        small[2],
        large[2] / small[2],
        1.5,
        "at most",
    )
    yield Ratio("province-queries", same, "count", large[1], small[1], large[1] / small[1], 1.0, "at most")


def measure(file: str) -> None:
    """Write down what the page costs in either province; run in a process of the site."""
    Path(file).write_text(json.dumps([_measured(SMALL), _measured(LARGE)]), "utf-8")


def _measured(many: int) -> tuple[float, float, float]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from chinhquyen_sdk.testing.communes import browser_at, make_commune, make_staff

    site = make_commune(f"tinh{many}.localhost", "xã", f"Tỉnh {many}")
    _fill(site, many)
    watcher = browser_at(site, make_staff(site, "tinh", "cq_reporting.watch_communes"))
    path = f"/admin/bao-cao-xa-phuong/?ky={MONTH}&chi-tieu=P-02"
    with CaptureQueriesContext(connection) as seen:
        assert watcher.get(path).status_code == 200
    asked = len(seen)  # now: the next request forgets what was captured
    # Nobody is missing: the whole list is walked to find that out.
    return _milliseconds(watcher, path), float(asked), _milliseconds(watcher, f"{path}&loc=chua-gui")


def _milliseconds(watcher: Any, path: str) -> float:
    started = time.process_time()
    for _ in range(TIMES):
        watcher.get(path)
    return (time.process_time() - started) / TIMES * 1e3


def _fill(site: Any, many: int) -> None:
    from chinhquyen_reporting import commands

    from chinhquyen_sdk.domain.reporting import Parcel

    tokens = commands.register_communes(site, [(f"{n:05d}", "xã", f"Xã {n}") for n in range(many)])
    figure = {
        "code": "P-02",
        "name": "p_02",
        "title": "Xóm đã họp",
        "unit": "%",
        "aim": "at_least",
        "target": 100,
    }
    for code, token in tokens.items():
        parcel = Parcel.model_validate({
            "commune": code, "commune_name": f"Xã {code}", "kind": "monthly", "period": MONTH, "title": "Báo cáo tháng",
            "number_line": "Số: 04/BC-UBND", "issued_on": "2026-11-03",
            "figures": [{**figure, "value": int(code) % 100, "on": "2026-11-03"}],
        })  # fmt: skip
        commands.take_parcel(site, token, parcel, at=datetime(2026, 11, 3, tzinfo=UTC))
