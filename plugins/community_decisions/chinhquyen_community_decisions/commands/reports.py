"""Citizens' reports that something is not done as decided: taken in, handed on, answered, forgotten."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain import community_decisions as law
from chinhquyen_sdk.domain.codes import new_secret, secret_of
from chinhquyen_sdk.domain.community_decisions import BreachReport, Handler, ReportState
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.privacy import Review
from chinhquyen_sdk.domain.supervision import ReportResult
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.codes import free_code
from chinhquyen_sdk.host.module_settings import settings_of
from chinhquyen_sdk.host.sites import site_ref

from ..module import DAYS_KEPT, manifest
from ..rows import DecisionRow, ReportRow, hash_secret
from .keeping import locked, now
from .public_words import look_through


class Received(NamedTuple):
    """A report that was taken in, and the secret its sender needs; the secret is kept nowhere."""

    report: BreachReport
    secret: str


def send_report(
    site: Site, decision: UUID, wish: law.SendReport, *, actor: Actor, at: datetime | None = None, once: str = ""
) -> Received:  # fmt: skip
    """Take a report in; a second call with the same ``once`` returns the first's report and secret."""
    found = _sent_once(site, once)
    if found:
        return found
    try:
        with transaction.atomic():
            return _receive(site, decision, wish, actor, now(at), once)
    except IntegrityError:
        found = _sent_once(site, once)
        if found is None:
            raise
        return found


def _receive(
    site: Site, decision: UUID, wish: law.SendReport, actor: Actor, at: datetime, once: str
) -> Received:
    about = DecisionRow.objects.get(site=site, pk=decision).record()
    code = free_code(site, ReportRow, at)
    secret = secret_of(_keyed("secret", site, once)) if once else new_secret()
    days = promised_days(site)
    report, event = law.send_report(about, code=code, days=days, actor=actor, at=at)
    ReportRow.objects.create(
        site=site, told=wish.model_dump(), secret_hash=hash_secret(code, secret),
        once_hash=_keyed("once", site, once).hex() if once else None, **ReportRow.values_of(report),
    )  # fmt: skip
    journal.record(site, event)
    return Received(report, secret)


def promised_days(site: Site) -> int:
    """Return the days until an answer: the commune's own word, no law's."""
    return int(settings_of(site, manifest.slug).report_days)


def _keyed(purpose: str, site: Site, once: str) -> bytes:
    key = settings.SECRET_KEY.encode()
    return hmac.new(key, f"community_decisions.{purpose}:{site.pk}:{once}".encode(), hashlib.sha256).digest()


def _sent_once(site: Site, once: str) -> Received | None:
    if not once:
        return None
    row = ReportRow.objects.filter(site=site, once_hash=_keyed("once", site, once).hex()).first()
    return Received(row.record(), secret_of(_keyed("secret", site, once))) if row else None


@transaction.atomic
def hand_report(
    site: Site, id: UUID, wish: law.HandReport, *, actor: Actor, at: datetime | None = None
) -> BreachReport:
    """Give it to whoever looks into it."""
    row = locked(ReportRow, site, id)
    outcome = law.hand_report(row.record(), wish, title=_title(site, row), actor=actor, at=now(at))
    return _done(site, row, outcome)


@transaction.atomic
def answer_report(
    site: Site,
    id: UUID,
    wish: law.AnswerReport,
    *,
    review: Review | None = None,
    actor: Actor,
    at: datetime | None = None,
) -> BreachReport:
    """Answer in writing. Raises ``Unseen`` when personal data may stand in what everybody will read and ``review`` is not of it."""
    row = locked(ReportRow, site, id)
    if wish.public:
        look_through(site, wish, review)
    told = row.told or {}
    outcome = law.answer_report(
        row.record(), wish, title=_title(site, row), told_of=[told.get(name, "") for name in ("name", "phone")],
        review=review, actor=actor, at=now(at),
    )  # fmt: skip
    return _done(site, row, outcome)


@transaction.atomic
def answer_by_board(site: Site, id: UUID, *, actor: Actor, at: datetime) -> None:
    """Answer the sender with what the board found, where the report is still the board's; told twice, it is one answer."""
    row = (
        ReportRow.objects.select_for_update()
        .filter(site=site, pk=id, handler=Handler.INSPECTION.value)
        .first()
    )
    told = calling.ask("report_result", site_ref(site), report=id).values
    if row is None or row.state == ReportState.ANSWERED.value or not told:
        return
    found: ReportResult = told[0][1]
    wish = law.AnswerReport(day=found.day, answer=found.answer, right=found.right)
    _done(site, row, law.answer_report(row.record(), wish, title=_title(site, row), actor=actor, at=at))


def _title(site: Site, row: ReportRow) -> str:
    return str(DecisionRow.objects.values_list("title", flat=True).get(site=site, pk=row.decision))


def _done(site: Site, row: ReportRow, outcome: law.reports.ReportOutcome) -> BreachReport:
    for name, value in ReportRow.values_of(outcome.report).items():
        setattr(row, name, value)
    row.save()
    journal.record(site, outcome.event)
    return outcome.report


def answered_long_ago(moment: datetime) -> QuerySet[ReportRow]:
    """Return the reports answered long ago whose words and sender are still there."""
    before = local_day(moment) - timedelta(days=DAYS_KEPT["reporters"])
    old: QuerySet[ReportRow] = ReportRow.objects.filter(answered_on__lt=before, told__isnull=False)
    return old


def forget_reporters(rows: Iterable[ReportRow], moment: datetime) -> None:
    """Forget words and senders; the answer stays."""
    ReportRow.objects.filter(pk__in=[row.pk for row in rows]).update(told=None)
