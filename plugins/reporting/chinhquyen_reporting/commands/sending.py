"""An approved report on its way to the province: tried until it is there, received once."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from pydantic import ValidationError
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.reporting import Parcel, Receipt, Report, ReportState, receipt_taken

from ..rows import LinkRow, ReportRow
from .editing import parcel
from .keeping import keep, locked, now
from .reaching import NotArrived, ask

PATH = "/api/v1/reporting/received/"
WAITS = (1, 5, 30, 120, 720)  # minutes, as the journal waits; then twice a day
_MOST = 20
_PLAN = "Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục IV.2"


def send_waiting() -> None:
    """Send what is due to be sent, of every site; called by the worker each minute."""
    due = ReportRow.objects.filter(next_at__lte=timezone.now()).order_by("next_at").values_list("site", "pk")
    for site, id in list(due[:_MOST]):
        send_now(Site.objects.get(pk=site), id)


def send_now(site: Site, id: UUID, *, actor: Actor | None = None, at: datetime | None = None) -> Report:
    """Send an approved report and write down the receipt, or why there is none and when it is tried again."""
    report: Report = ReportRow.objects.get(site=site, pk=id).record()
    if report.state is not ReportState.APPROVED:
        raise Refused("Chỉ gửi báo cáo đã duyệt mà tỉnh chưa nhận.", basis=_PLAN, code="nothing_to_send")
    link = LinkRow.objects.filter(site=site).first()
    if link is None or not link.address:
        raise Refused("Chưa ghi địa chỉ trang của tỉnh.", basis=_PLAN, code="no_link")
    try:
        receipt = deliver(link.address, link.token, parcel(site, report))
    except NotArrived as failure:
        return _failed(site, id, failure, now(at))
    return _arrived(site, id, receipt, actor or Actor.system(), now(at))


@transaction.atomic
def _arrived(site: Site, id: UUID, receipt: Receipt, actor: Actor, at: datetime) -> Report:
    row = locked(site, id)
    before: Report = row.record()
    if before.state is ReportState.SENT:
        return before  # another process was told first; the receipt is the same
    return keep(row, receipt_taken(before, receipt, actor=actor, at=at), next_at=None, failure="")


@transaction.atomic
def _failed(site: Site, id: UUID, failure: NotArrived, at: datetime) -> Report:
    row = locked(site, id)
    wait = WAITS[min(row.attempts, len(WAITS) - 1)]
    row.attempts += 1
    row.failure = str(failure)[:250]
    row.next_at = None if failure.final else at + timedelta(minutes=wait)
    row.save(update_fields=["attempts", "failure", "next_at", "updated_at"])
    report: Report = row.record()
    return report


def deliver(address: str, token: str, what: Parcel) -> Receipt:
    """Post the parcel and return the receipt. Raises ``NotArrived`` in the officer's words."""
    told = ask(address, PATH, token, what.model_dump_json().encode(), key=what.digest)
    try:
        return Receipt.model_validate_json(told)
    except ValidationError:
        raise NotArrived("Trang của tỉnh trả lời không như mong đợi: mời xem lại địa chỉ.") from None
