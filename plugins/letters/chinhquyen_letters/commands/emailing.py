"""A letter by e-mail: the address its reader agreed to, and the sending in the background, once for each attempt."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from smtplib import SMTPException
from uuid import UUID

from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone
from django_tasks import task
from wagtail.models import Site

from chinhquyen_sdk import rendering
from chinhquyen_sdk.domain.letters.commands import KeepEmail
from chinhquyen_sdk.domain.letters.delivery import Channel, Delivery, Outcome, next_channel
from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.events import LetterSent
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import STEPS, LetterMove, LetterState
from chinhquyen_sdk.domain.letters.templates import template
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.sites import site_ref

from ..rows import DeliveryRow, LetterRow
from .carrying import attempts, ended
from .keeping import keep, record

log = logging.getLogger("chinhquyen.letters")
LEASE = timedelta(minutes=5)  # an attempt that a worker has had for so long was lost with it
_AT_ONCE = 50


@transaction.atomic
def keep_email(site: Site, wish: KeepEmail, *, actor: Actor) -> None:
    """Keep where the reader agreed to be written to, or forget it."""
    row = LetterRow.objects.select_for_update().get(site=site, pk=wish.letter)
    if wish.email and template(row.template).identity_protected:
        text = "Thư về đơn tố cáo không gửi qua thư điện tử: hộp thư có thể có người khác đọc."
        raise Refused(text, basis="Luật Tố cáo 25/2018/QH14", code="identity_protected", field="email")
    row.email = wish.email
    row.save(update_fields=["email", "updated_at"])


def enqueue(id: UUID) -> None:
    """Have the worker send the attempt once the transaction stands."""
    transaction.on_commit(lambda: email_letter.enqueue(str(id)), robust=True)


@task()
def email_letter(id: str) -> None:
    """Send one attempt; safe to call twice and from several workers at once.

    The claim is written before the mail goes: what a dead worker had is counted as failed and is a new attempt,
    under the same Message-ID, so that most mailboxes show a letter that came twice once.
    """
    waiting = DeliveryRow.objects.filter(pk=id, outcome=Outcome.UNDER_WAY.value, begun_at=None)
    if not waiting.update(begun_at=timezone.now()):
        return
    way = DeliveryRow.objects.select_related("site").get(pk=id)
    row = LetterRow.objects.get(site=way.site, pk=way.letter)
    try:
        sent = _message(way.site, row).send() == 1
        failure = "" if sent else "Máy chủ thư không nhận."
    except (OSError, SMTPException, ValueError, LookupError) as error:
        log.warning("letter not sent by e-mail: %s", type(error).__name__)
        failure = f"Không gửi được thư điện tử ({type(error).__name__})."
    end_email(way.site, way.pk, failure)


@transaction.atomic
def end_email(site: Site, id: UUID, failure: str = "", *, at: datetime | None = None) -> None:
    """Write how an attempt by e-mail ended; a failed one is tried again while :func:`next_channel` says so.

    The mail server took it: that is all a sender ever hears, so it counts as arrived.
    """
    way = DeliveryRow.objects.select_for_update().get(site=site, pk=id)
    if way.outcome != Outcome.UNDER_WAY.value:
        return
    row = LetterRow.objects.select_for_update().get(site=site, pk=way.letter)
    if LetterState(row.state) is not LetterState.SENT:
        return
    end = {"outcome": Outcome.FAILED, "failure": failure} if failure else {"outcome": Outcome.DELIVERED}
    letter = ended(site, row, row.record(), way, Actor.system(), at, **end)
    if failure:
        _again(site, row, letter)


def _again(site: Site, row: LetterRow, letter: Letter) -> None:
    tried = attempts(site, letter.id)
    if not row.email or next_channel((Channel.EMAIL,), tried) is None:
        return
    now = timezone.now()
    begin(site, Delivery(letter=letter.id, channel=Channel.EMAIL, attempt=len(tried) + 1, at=now))
    sent = keep(row, letter, state=STEPS[LetterMove.SEND].target)
    record(site, sent, LetterSent, Actor.system(), now, channel=Channel.EMAIL.label)


def begin(site: Site, way: Delivery) -> None:
    """Write the attempt ``way``; the first by e-mail goes out at once, a later one when the chore finds it."""
    row = DeliveryRow(site=site, **DeliveryRow.values_of(way))
    row.save(force_insert=True)
    if way.channel is Channel.EMAIL and not _failed_before(site, way):
        enqueue(row.pk)


def _failed_before(site: Site, way: Delivery) -> bool:
    """Say whether the attempt just before was by e-mail too: then the server gets some minutes of rest."""
    before = DeliveryRow.objects.filter(site=site, letter=way.letter, attempt=way.attempt - 1)
    return before.filter(channel=Channel.EMAIL.value).exists()


def email_again() -> int:
    """Take up attempts that nobody began (a later one waits some minutes), and end those whose worker is gone."""
    now = timezone.now()
    mine = DeliveryRow.objects.filter(channel=Channel.EMAIL.value, outcome=Outcome.UNDER_WAY.value)
    gone = list(mine.filter(begun_at__lt=now - LEASE).select_related("site").order_by("at")[:_AT_ONCE])
    for way in gone:
        end_email(way.site, way.pk, "Máy chủ bị dừng giữa chừng.")
    waiting = mine.filter(begun_at=None, at__lt=now - LEASE).order_by("at")[:_AT_ONCE]
    for way in waiting:
        email_letter.enqueue(str(way.pk))
    return len(gone) + len(waiting)


def _message(site: Site, row: LetterRow) -> EmailMessage:
    document: LetterDocument | None = row.record().document
    if document is None or not row.email:
        raise LookupError("nothing to send, or nobody to send it to")
    host = site.hostname
    message = EmailMessage(
        f"{site_ref(site).title}: {document.subject or document.heading}",
        rendering.letter_text(document) + "\n\nBản in đẹp ở tệp đính kèm.",
        None,
        [row.email],
        headers={"Auto-Submitted": "auto-generated", "Message-ID": f"<{row.pk.hex}@{host}>"},
    )
    pdf = row.signed_pdf.open("rb").read() if row.signed_pdf else rendering.letter_pdf(document)
    message.attach("thu.pdf", pdf, "application/pdf")
    return message
