"""The only place that reads this module's rows."""

from __future__ import annotations

from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.host import journal

from .decisions import (
    Paper,
    Photo,
    Works,
    decision,
    decisions_page,
    due_decisions,
    due_tasks,
    export_account,
    export_decisions,
    open_paper,
    open_photo,
    papers,
    successors,
    works,
)
from .indicators import indicator_figures, indicator_rows, shares
from .reporting import report_section
from .reports import (
    ReportLine,
    due_reports,
    handed_report,
    public_reports,
    report,
    report_by_code,
    report_by_secret,
    report_told,
    reports_page,
)
from .yearly import due_yearly, export_yearly, reach, yearly, yearly_of

__all__ = [
    "Paper", "Photo", "ReportLine", "Works", "decision", "decisions_page", "due_decisions", "due_reports", "due_tasks",
    "due_yearly", "export_account", "export_decisions", "export_yearly", "handed_report", "history", "indicator_figures",
    "indicator_rows", "open_paper", "open_photo", "papers", "public_reports", "reach", "report", "report_by_code",
    "report_by_secret", "report_section", "report_told", "reports_page", "shares", "successors", "works", "yearly",
    "yearly_of",
]  # fmt: skip


def history(site: Site, id: UUID) -> list[Event]:
    """Return all that happened to a thing, oldest first."""
    return journal.timeline(site, id)
