"""A person's part: words, a no with a reason, the yes that freezes."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import reporting as law
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.privacy import find_personal_data
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.reporting import ApproveReport, EditReport, Report, parcel_of
from chinhquyen_sdk.host.numbers import next_number
from chinhquyen_sdk.host.privacy import own_facts
from chinhquyen_sdk.host.sites import site_ref

from .. import queries
from .keeping import keep, locked, now

BOOK = "bao-cao"
LAW = "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15"


@transaction.atomic
def edit(site: Site, id: UUID, wish: EditReport, *, actor: Actor, at: datetime | None = None) -> Report:
    """Change the words of one section, or of the closing."""
    row = locked(site, id)
    return keep(row, law.edit_report(row.record(), wish, actor=actor, at=now(at)))


@transaction.atomic
def give_back(site: Site, id: UUID, remark: str, *, actor: Actor, at: datetime | None = None) -> Report:
    """Give the draft back with a word why."""
    row = locked(site, id)
    return keep(row, law.return_report(row.record(), remark, actor=actor, at=now(at)))


@transaction.atomic
def approve(site: Site, id: UUID, wish: ApproveReport, *, actor: Actor, at: datetime | None = None) -> Report:
    """Approve, number and freeze the report; it goes to the province within a minute where one is linked."""
    row, moment = locked(site, id), now(at)
    before: Report = row.record()
    if not before.state.is_frozen and not wish.checked:
        _look_through(site, before)
    number = 0 if before.state.is_frozen else next_number(site, BOOK, local_day(moment).year)
    outcome = law.approve_report(before, number or 1, "", actor=actor, at=moment)
    digest = parcel(site, outcome.report).digest
    frozen = outcome.report.changed(digest=digest)
    event = outcome.event.model_copy(update={"digest": digest})
    linked = queries.link(site).address
    return keep(row, outcome._replace(report=frozen, event=event), next_at=moment if linked else None)


def parcel(site: Site, report: Report) -> law.Parcel:
    """Return what travels of an approved report."""
    ref = site_ref(site)
    number = law.report_document(report, queries.issuer(site)).number_line
    return parcel_of(report, ref.code or "00000", ref.title, site.root_url, number)


def _look_through(site: Site, report: Report) -> None:
    """Refuse a report in which somebody's data seem to stand, unless its approver has read it again and says no."""
    whole = "\n".join([report.closing, *(each.text for each in report.sections)])
    found = {find.kind.label.lower() for find in find_personal_data(whole, office=own_facts(site))}
    if found:
        text = f"Hình như trong báo cáo còn thông tin riêng: {', '.join(sorted(found))}. Mời sửa, hoặc đọc lại rồi đánh dấu."
        raise Refused(text, basis=LAW, code="personal_data", field="checked")
