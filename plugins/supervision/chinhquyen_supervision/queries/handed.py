"""What a report of another module says, asked of that module and kept nowhere here."""

from __future__ import annotations

from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.community_decisions import HandedReport
from chinhquyen_sdk.domain.supervision import ReportResult, result_of
from chinhquyen_sdk.host.sites import site_ref

from ..rows import TipRow


def handed_report(site: Site, report: UUID) -> HandedReport | None:
    """Return the report the board was given; None where its module is off, has forgotten it, or gave it to others."""
    answers = calling.ask("handed_report", site_ref(site), report=report)
    found: HandedReport | None = answers.values[0][1] if answers.values else None
    return found


def report_result(site: Site, report: UUID) -> ReportResult | None:
    """Return what the board answers the sender of ``report``."""
    row = TipRow.objects.filter(site=site, report=report).first()
    return result_of(row.record()) if row else None
