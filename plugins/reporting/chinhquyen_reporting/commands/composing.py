"""A report is composed from what the modules contribute, and its figures are taken with the rows behind them."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db import IntegrityError, transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import reporting as law
from chinhquyen_sdk.domain.indicators import ToldIndicator
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.periods import Period, read_period
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.reporting import FrozenFigure, Report, SectionOffer
from chinhquyen_sdk.host import indicators, journal

from .. import queries
from ..rows import ReportRow
from .keeping import keep, locked, now


class _Taken(NamedTuple):
    offers: list[SectionOffer]
    told: list[ToldIndicator]


def _take(site: Site, period: Period) -> _Taken:
    # Kept first: the rows of exactly these figures are there for ever.
    indicators.keep(site, period)
    told = indicators.told_now(site, period)
    return _Taken(queries.offers(site, period, told), told)


def _traced(site: Site, period: Period, report: Report) -> Report:
    """Return the report with the rows behind each figure as they are kept now."""
    kept = indicators.chunks_of(site, period)
    figures = tuple(
        FrozenFigure.model_validate({**dict(each), "rows": tuple(kept.get(each.name, ()))})
        for each in report.figures
    )
    return report.changed(figures=figures)


@transaction.atomic
def compose(site: Site, period: str, *, actor: Actor, at: datetime | None = None) -> Report:
    """Compose the report of ``period`` ("2026-11", "2026"). Refused where there is one, or none can be."""
    asked = read_period(period)
    if asked is None:
        raise _refused("Không hiểu kỳ này. Mời chọn tháng hoặc năm.", "no_such_period")
    if ReportRow.objects.filter(site=site, period=asked.code).exists():
        raise _refused("Kỳ này đã có báo cáo.", "report_exists")
    taken = _take(site, asked)
    outcome = law.compose_report(asked, taken.offers, taken.told, actor=actor, at=now(at))
    report = _traced(site, asked, outcome.report)
    try:
        with transaction.atomic():
            ReportRow.objects.create(site=site, **ReportRow.values_of(report))
    except IntegrityError:
        raise _refused("Kỳ này đã có báo cáo.", "report_exists") from None
    journal.record(site, outcome.event)
    return report


@transaction.atomic
def renew(site: Site, id: UUID, *, actor: Actor, at: datetime | None = None) -> Report:
    """Take the figures anew; what a person wrote stays."""
    row = locked(site, id)
    before: Report = row.record()
    asked = read_period(before.period)
    if asked is None:
        raise _refused("Không hiểu kỳ này. Mời chọn tháng hoặc năm.", "no_such_period")
    if before.state.is_frozen:
        law.renew_report(before, (), (), actor=actor, at=now(at))  # says why not
    taken = _take(site, asked)
    outcome = law.renew_report(before, taken.offers, taken.told, actor=actor, at=now(at))
    return keep(row, outcome._replace(report=_traced(site, asked, outcome.report)))


def _refused(text: str, code: str) -> Refused:
    return Refused(text, basis="mỗi kỳ một báo cáo", code=code, field="period")
