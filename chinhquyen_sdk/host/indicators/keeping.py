"""Keeping figures: each day's values and the rows behind them, so that they can be shown as they were.

A module tells what is true now. What it told on a day is written down here, in chunks of rows named by their digest: a year of
rows that changed in one place costs one chunk more, and a day on which nothing moved costs nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from wagtail.models import Site

from chinhquyen_sdk.domain.indicators import ToldIndicator
from chinhquyen_sdk.domain.periods import Period, PeriodLength, read_period, year_of

from .. import journal
from ..days import today
from ..models import FigureRound, FigureRow, TraceChunk
from .asking import rows_now, told_now

CHUNK = 200


def keep_all() -> None:
    """Keep every site's figures of today; a site on which nothing happened since is passed over."""
    seq, day = journal.newest(), today()
    for site in Site.objects.order_by("pk"):
        if not FigureRound.objects.filter(site=site, on=day, seq=seq).exists():
            keep_site(site)
            FigureRound.objects.update_or_create(site=site, defaults={"on": day, "seq": seq})


def keep_site(site: Site) -> int:
    """Keep the figures of the periods that today lies in, and of the month before; return how many moved."""
    return sum(keep(site, period) for period in running(today()))


def running(day: date) -> list[Period]:
    """Return the year, the quarter and the month of ``day``, and the month before, whose late entries still come in."""
    month = Period(length=PeriodLength.MONTH, year=day.year, number=day.month)
    quarter = Period(length=PeriodLength.QUARTER, year=day.year, number=(day.month + 2) // 3)
    before = read_period(f"{day.year - (day.month == 1)}-{(day.month - 2) % 12 + 1:02d}")
    return [year_of(day.year), quarter, month, *([before] if before else [])]


def keep(site: Site, period: Period) -> int:
    """Write down what the figures of ``period`` are now, with the rows behind them; return how many had moved."""
    return sum(_keep(site, period, told) for told in told_now(site, period) if told.module)


def _keep(site: Site, period: Period, told: ToldIndicator) -> bool:
    chunks = (
        list(_chunks(site, told, period)) if told.figure.denominator or told.figure.value is not None else []
    )
    digest = _digest([_said(told), chunks])
    mine = FigureRow.objects.filter(site=site, period=period.code, indicator=told.indicator.id)
    last = mine.filter(on__lte=told.on).order_by("-on").values_list("digest", flat=True).first()
    if last == digest:
        return False
    values = {"module": told.module, **_values(told), "chunks": chunks, "digest": digest}
    FigureRow.objects.update_or_create(
        site=site, period=period.code, indicator=told.indicator.id, on=told.on, defaults=values
    )
    return True


def _values(told: ToldIndicator) -> dict[str, Any]:
    figure = told.figure
    return {name: getattr(figure, name) for name in ("value", "numerator", "denominator", "note")}


def _said(told: ToldIndicator) -> dict[str, Any]:
    return {name: str(value) for name, value in _values(told).items()}


def _chunks(site: Site, told: ToldIndicator, period: Period) -> Iterator[str]:
    after = ""
    while True:
        page = rows_now(site, told.indicator.id, period, after, CHUNK)
        if page.rows:
            rows = [row.model_dump(mode="json", exclude_defaults=True) for row in page.rows]
            digest = _digest(rows)
            TraceChunk.objects.get_or_create(site=site, digest=digest, defaults={"rows": rows})
            yield digest
        if not page.after:
            return
        after = page.after


def _digest(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
