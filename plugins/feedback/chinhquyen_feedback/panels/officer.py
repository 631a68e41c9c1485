"""Who works on a screen: the site, the officer, and the others a report can be given to."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.http import Http404
from wagtail.models import Site

from chinhquyen_sdk.domain.feedback import FieldReport, ReportKind, kind_of
from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.staff import StaffScreen, name_of

from .. import queries
from ..module import HANDLE, manifest


class Officer(NamedTuple):
    """Somebody a report can be given to."""

    id: str
    name: str


def officers(site: Site) -> list[Officer]:
    """Return those who handle reports at ``site``."""
    return [Officer(str(user.pk), name_of(user)) for user in access.staff_of(site, HANDLE)]


class Line(NamedTuple):
    """A report as officers' lists show it; ``due``: "late", "today", "done" or "" when a day is enough."""

    report: FieldReport
    kind: ReportKind
    due: str


def line(report: FieldReport, on: date) -> Line:
    """Return ``report`` as a line of a list read on day ``on``."""
    return Line(report, kind_of(report.kind), _due(report, on))


def _due(report: FieldReport, on: date) -> str:
    if not report.is_open:
        return "done"
    if report.due_on is None:
        return ""
    return "late" if report.due_on < on else "today" if report.due_on == on else ""


class OfficerScreen(StaffScreen):
    """A screen of those who handle reports."""

    module = manifest.slug
    permissions: tuple[str, ...] = (HANDLE,)

    def report_or_404(self, code: str) -> FieldReport:
        """Return the report ``code`` of this site; another site's does not exist here."""
        report = queries.report_by_code(self.site, code)
        if report is None:
            raise Http404
        return report
