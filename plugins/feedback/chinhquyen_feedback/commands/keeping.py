"""Writing a report down: row, journal, running totals and word index in one transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.feedback import CELL, FieldReport, Outcome
from chinhquyen_sdk.host import journal

from ..rows import ReportRow, sort_day
from .counting import cell_in, count_change
from .wording import keep_words


def columns_for(report: FieldReport) -> dict[str, Any]:
    """Return all column values of ``report``, with those that lists and the map need."""
    return {
        **ReportRow.values_of(report),
        "is_closed": not report.is_open,
        "on_list": report.is_public,
        "sort_day": sort_day(report),
        "cell": cell_in(report, CELL),
    }


def locked(site: Site, code: str) -> ReportRow:
    """Return the row of ``code``, locked until the transaction ends; two officers cannot move it at once."""
    return ReportRow.objects.select_for_update().get(site=site, code=code)


def keep(site: Site, row: ReportRow, outcome: Outcome) -> FieldReport:
    """Write the outcome of an act on an existing report."""
    before: FieldReport = row.record()
    for name, value in columns_for(outcome.report).items():
        setattr(row, name, value)
    row.save()
    journal.record(site, outcome.event)
    count_change(site, before, outcome.report)
    keep_words(site, before, outcome.report)
    return outcome.report


def now(at: datetime | None) -> datetime:
    """Return ``at``, or this moment."""
    return at or timezone.now()
