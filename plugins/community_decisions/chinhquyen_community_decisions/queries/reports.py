"""Citizens' reports: for whoever handles them, for their sender, and what everybody may read."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.codes import read_code
from chinhquyen_sdk.domain.community_decisions import (
    BreachReport,
    HandedReport,
    Handler,
    ReportState,
    SendReport,
)
from chinhquyen_sdk.host import keyset
from chinhquyen_sdk.host.secret_keys import row_by_secret

from ..rows import DecisionRow, ReportRow, hash_secret

PAGE_SIZE = 20
_WAITING = [ReportState.NEW.value, ReportState.HANDED.value]
_MOST_PUBLIC = 50


class ReportLine(NamedTuple):
    """A report in a list."""

    report: BreachReport
    title: str
    place: str


def report(site: Site, id: UUID) -> BreachReport | None:
    """Return the report ``id`` of ``site``, or None."""
    row = ReportRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def report_told(site: Site, id: UUID) -> SendReport | None:
    """Return what the sender wrote, and who it is; None once it was forgotten. Log the access first."""
    told = ReportRow.objects.filter(site=site, pk=id).values_list("told", flat=True).first()
    return SendReport.model_validate(told) if told else None


def handed_report(site: Site, id: UUID) -> HandedReport | None:
    """Return what the board of inspection was given to look into; None for what others look into (two queries)."""
    row = ReportRow.objects.filter(site=site, pk=id, handler=Handler.INSPECTION.value).first()
    if row is None or row.told is None:
        return None
    told, one = SendReport.model_validate(row.told), row.record()
    place = DecisionRow.objects.get(site=site, pk=one.decision).record().place
    return HandedReport(
        report=one.id, code=one.code, received_on=one.received_on, due_on=one.due_on, place=place, text=told.text,
        name=told.name,
    )  # fmt: skip


def report_by_secret(site: Site, code: str, secret: str) -> BreachReport | None:
    """Return the report that code and secret open, or None."""
    row = row_by_secret(ReportRow, site, code, secret, hash_secret)
    return row.record() if row else None


def report_by_code(site: Site, code: str) -> BreachReport | None:
    """Return the report of ``code``; show it only to a browser that opened it."""
    row = ReportRow.objects.filter(site=site, code=read_code(code) or "").first()
    return row.record() if row else None


def reports_page(site: Site, after: str = "") -> tuple[list[ReportLine], str]:
    """Return a page of reports, the last first, and the key of the next page (two queries)."""
    rows = ReportRow.objects.filter(site=site).defer("told")
    found = keyset.page(rows, "received_on", after, PAGE_SIZE)
    return _named(site, [row.record() for row in found.rows]), found.after


def _named(site: Site, reports: list[BreachReport]) -> list[ReportLine]:
    about = DecisionRow.objects.filter(site=site, pk__in={one.decision for one in reports})
    names = {id: (title, village) for id, title, village in about.values_list("id", "title", "village_name")}
    return [ReportLine(one, *names.get(one.decision, ("", ""))) for one in reports]


def due_reports(site: Site, until: date, since: date | None, most: int) -> list[ReportLine]:
    """Return reports whose answer is due (two queries)."""
    rows = ReportRow.objects.filter(site=site, due_on__lte=until, state__in=_WAITING).defer("told")
    rows = rows.filter(due_on__gte=since) if since else rows
    return _named(site, [row.record() for row in rows.order_by("due_on")[:most]])


def public_reports(site: Site, decision: UUID) -> list[BreachReport]:
    """Return what everybody may read of the reports about a decision, answered last on top."""
    rows = ReportRow.objects.filter(site=site, decision=decision, public=True).defer("told")
    return [row.record() for row in rows.order_by("-answered_on", "-id")[:_MOST_PUBLIC]]
