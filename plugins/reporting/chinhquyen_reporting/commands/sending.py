"""An approved report on its way to the province: tried until it is there, received once."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
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

PATH = "/api/v1/reporting/received/"
SECONDS = 20
WAITS = (1, 5, 30, 120, 720)  # minutes, as the journal waits; then twice a day
_MOST = 20
_PLAN = "Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục IV.2"


class NotArrived(Exception):
    """The province did not take it; the words are for the officer. ``final``: sending it again would change nothing."""

    def __init__(self, text: str, *, final: bool = False) -> None:
        super().__init__(text)
        self.final = final


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
    where, host = _reachable(address)
    request = urllib.request.Request(  # noqa: S310 - SetLink lets http and https through, nothing else
        where + PATH,
        data=what.model_dump_json().encode(),
        headers={
            "Content-Type": "application/json", "Accept": "application/json", "X-Reporting-Token": token,
            "Idempotency-Key": what.digest, "Host": host,
        },
    )  # fmt: skip
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
            return Receipt.model_validate_json(answer.read(100_000))
    except urllib.error.HTTPError as error:
        raise NotArrived(_said(error), final=error.code in (401, 403, 409, 422)) from None
    except (OSError, ValidationError) as error:
        raise NotArrived(f"Không tới được trang của tỉnh ({type(error).__name__}).") from None


def _reachable(address: str) -> tuple[str, str]:
    """Return the address to connect to and the host to ask for. Names under .localhost are this machine (RFC 6761), though
    not every resolver knows it."""
    parts = urlsplit(address)
    if not (parts.hostname or "").endswith(".localhost"):
        return address, parts.netloc
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://127.0.0.1{port}{parts.path}", parts.netloc


def _said(error: urllib.error.HTTPError) -> str:
    try:
        told: Any = json.loads(error.read(100_000))
        return f"Tỉnh trả lời: {told.get('detail') or told.get('title')}"
    except (ValueError, AttributeError):
        return f"Trang của tỉnh trả lời mã {error.code}."
