"""Taking a report in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID, uuid4

from wagtail.models import Site

from chinhquyen_sdk.domain.feedback import AssignReport, FieldReport, SendReport, screen
from chinhquyen_sdk.domain.feedback import assign_report as assign_by_rule
from chinhquyen_sdk.domain.feedback import send_report as send_by_rule
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.codes import free_code
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.taken_once import TakenOnce

from ..rows import PhotoRow, ReportRow, hash_secret
from .counting import count_change
from .keeping import columns_for, keep, now
from .photos import MOST, store_photo, take_photos
from .rules import Duty, duty_for
from .wording import keep_words

ONCE = TakenOnce("feedback", ReportRow)


class Sent(NamedTuple):
    """A report that was taken in, and the secret that opens it for its sender; the secret is kept nowhere."""

    report: FieldReport
    secret: str


def send_report(site: Site, wish: SendReport, *, actor: Actor, uploads: Sequence[CleanFile] = (), draft: UUID | None = None,
                at: datetime | None = None, once: str = "") -> Sent:  # fmt: skip
    """Take ``wish`` in with its photographs: all of it or nothing.

    ``once`` is the sending's own token, made by the browser: a second call with the same one, be it through the
    form or, when the network is back, through the API, returns the first's report.
    """
    return ONCE.take(
        site, once, lambda: _send(site, wish, actor, uploads, draft, now(at), once),
        lambda row, secret: Sent(row.record(), secret),
    )  # fmt: skip


def _send(site: Site, wish: SendReport, actor: Actor, uploads: Sequence[CleanFile], draft: UUID | None, at: datetime,
          once: str) -> Sent:  # fmt: skip
    code, secret = free_code(site, ReportRow, at), ONCE.secret(site, once)
    duty = duty_for(site, wish.kind, wish.village)
    kept = PhotoRow.objects.filter(site=site, draft=draft, report=None).count() if draft else 0
    outcome = send_by_rule(wish, id=uuid4(), code=code, screening=screen(wish.words, wish.place), actor=actor, at=at,
                           photos=len(uploads) + kept, days=duty.days)  # fmt: skip
    row: ReportRow = ReportRow.objects.create(
        site=site, **columns_for(outcome.report), contact=wish.phone or None,
        secret_hash=hash_secret(code, secret), once_hash=ONCE.hash(site, once),
    )  # fmt: skip
    for upload in uploads[: MOST - kept]:
        store_photo(site, upload, report=row)
    take_photos(site, draft, row)
    count_change(site, None, outcome.report)
    keep_words(site, None, outcome.report)
    journal.record(site, outcome.event)
    return Sent(_assigned(site, row, duty, at), secret)


def _assigned(site: Site, row: ReportRow, duty: Duty, at: datetime) -> FieldReport:
    """Give the report to whom the commune's rule names. One that is held back waits for a person to look."""
    report: FieldReport = row.record()
    if not duty.officer_id or not report.is_public:
        return report
    wish = AssignReport(officer_id=duty.officer_id, officer_name=duty.officer_name)
    return keep(site, row, assign_by_rule(report, wish, actor=Actor.system(), at=at))
