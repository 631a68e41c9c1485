"""Writing down: row and event in one transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.reporting import Outcome, Report
from chinhquyen_sdk.host import journal

from ..rows import ReportRow


def now(at: datetime | None) -> datetime:
    """Return ``at``, or this moment."""
    return at or timezone.now()


def locked(site: Site, id: UUID) -> Any:
    """Return the report's row, locked until the transaction ends."""
    return ReportRow.objects.select_for_update().get(site=site, pk=id)


def keep(row: Any, outcome: Outcome, **more: Any) -> Report:
    """Write the report over its row, and what happened into the journal."""
    for name, value in {**ReportRow.values_of(outcome.report), **more}.items():
        setattr(row, name, value)
    row.save()
    journal.record(row.site, outcome.event)
    return outcome.report
