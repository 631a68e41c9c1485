"""What the day view shows of reports: those to be written, approved, or sent."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid5

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.office import DueItem
from chinhquyen_sdk.domain.reporting import Report, ReportState, reports_due
from chinhquyen_sdk.host.days import today

from .. import queries
from ..module import APPROVE, manifest

_NOT_BEGUN = UUID("6f0c1e1c-5f0e-4a50-9d6f-0d6a4b7f2c11")
_STEPS = {
    ReportState.DRAFT: "Sửa lời, trình duyệt",
    ReportState.RETURNED: "Sửa theo lời nhắn",
    ReportState.APPROVED: "Đã duyệt, chờ tỉnh nhận",
}


def due_items(site: Site, until: date) -> list[DueItem]:
    """Return the reports that are due until that day (two queries); a site that is the province's own owes none."""
    asked = [each for each in reports_due(today()) if each[2] <= until]
    link = queries.link(site)
    if not asked or link.is_province:
        return []
    # Without a link to the province an approved report goes by the official post: nothing waits here any more.
    done = (ReportState.SENT,) if link.address else (ReportState.SENT, ReportState.APPROVED)
    begun = queries.due(site, [period.code for _, period, _ in asked])
    found = []
    for _, period, due in asked:
        one = begun.get(period.code)
        if one is None:
            id = uuid5(_NOT_BEGUN, f"{site.pk} {period.code}")
            found.append(
                _item(id, f"Báo cáo {period.label}", due, "Soạn báo cáo", reverse("reporting_reports"))
            )
        elif one.state not in done:
            found.append(_of(one))
    return found


def _of(one: Report) -> DueItem:
    url = reverse("reporting_report", args=[one.id])
    decides = APPROVE if one.state is ReportState.DRAFT else ""
    return _item(one.id, one.title, one.due_on, _STEPS[one.state], url, decides)


def _item(id: UUID, title: str, due: date, step: str, url: str, decides: str = "") -> DueItem:
    return DueItem(
        module=manifest.slug,
        id=id,
        title=title,
        due=due,
        url=url,
        kind="bao_cao",
        kind_label="Báo cáo gửi tỉnh",
        step=step,
        decides=decides,
    )
