"""What a worker carries: each attempt once, tried again while that may help, then the next way its reader agreed to."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID, uuid5

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django_tasks import task
from wagtail.models import Site

from chinhquyen_sdk import rendering
from chinhquyen_sdk.domain.letters.channels import Dispatch, LetterChannel, NotDelivered
from chinhquyen_sdk.domain.letters.delivery import Delivery, Outcome, next_channel
from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.events import LetterSent
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import STEPS, LetterMove, LetterState
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.sites import site_ref

from ..queries import addresses_of, channels_of, ways
from ..rows import DeliveryRow, LetterRow
from .carrying import attempts, ended
from .keeping import keep, numbered, record
from .permitting import permit

log = logging.getLogger("chinhquyen.letters")
LEASE = timedelta(minutes=5)  # an attempt that a worker has had for so long was lost with it
_AT_ONCE = 50


class Failed(NamedTuple):
    """How an attempt failed; after UNKNOWN the same channel is not tried again."""

    text: str
    outcome: Outcome = Outcome.FAILED


def begin(
    site: Site, row: LetterRow, letter: Letter, channel: LetterChannel, attempt: int, *, actor: Actor,
    at: datetime, postal_code: str = "",
) -> Letter:  # fmt: skip
    """Write an attempt by ``channel`` and the letter SENT; a worker's first goes at once, a later one with the chore."""
    way = Delivery(
        letter=letter.id, channel=channel.slug, channel_label=channel.label, attempt=attempt, at=at, postal_code=postal_code
    )  # fmt: skip
    kept = DeliveryRow(site=site, remote=channel.deliver is not None, **DeliveryRow.values_of(way))
    kept.save(force_insert=True)
    before = DeliveryRow.objects.filter(
        site=site, letter=letter.id, attempt=attempt - 1, channel=channel.slug
    )
    again = kept.remote and before.exists()  # then the other side gets some minutes of rest
    if kept.remote and not again:
        transaction.on_commit(lambda: dispatch_letter.enqueue(str(kept.pk)), robust=True)
    sent = keep(row, letter, state=STEPS[LetterMove.SEND].target)
    record(site, sent, LetterSent, actor, at, channel=channel.label, again=again, number_line=numbered(sent))
    return sent


@task()
def dispatch_letter(id: str) -> None:
    """Carry one attempt; safe to call twice and from several workers at once.

    The claim is written before anybody is talked to: what a dead worker had is counted as failed and is a new attempt
    under the same message id, so that a receiver who honours it shows a letter that came twice once.
    """
    waiting = DeliveryRow.objects.filter(pk=id, remote=True, outcome=Outcome.UNDER_WAY.value, begun_at=None)
    if not waiting.update(begun_at=timezone.now()):
        return
    way = DeliveryRow.objects.select_related("site").get(pk=id)
    end_dispatch(way.site, way.pk, _carried(way))


def _carried(way: DeliveryRow) -> Failed | None:
    channel = channels_of(way.site).get(way.channel)
    if channel is None or channel.deliver is None:
        return Failed("Cách gửi này đã tắt.", Outcome.UNKNOWN)
    try:
        channel.deliver(_dispatch(way))
    except NotDelivered as failed:
        return Failed(
            failed.text[:300] or "Không gửi được.", Outcome.FAILED if failed.again else Outcome.UNKNOWN
        )
    except Exception as error:  # noqa: BLE001 - whatever a channel does, the letter must not hang
        # Only the type: the error's text may quote the address.
        log.warning("letter not sent by %s: %s", channel.slug, type(error).__name__)
        return Failed(f"Không gửi được ({type(error).__name__}).")
    return None


def _dispatch(way: DeliveryRow) -> Dispatch:
    row = LetterRow.objects.get(site=way.site, pk=way.letter)
    document: LetterDocument | None = row.record().document
    agreed = addresses_of(way.site, row.pk).get(way.channel)
    if document is None or agreed is None:
        raise NotDelivered("Không còn địa chỉ để gửi cách này.", again=False)

    def pdf() -> bytes:
        return row.signed_pdf.open("rb").read() if row.signed_pdf else rendering.letter_pdf(document)

    return Dispatch(
        site=site_ref(way.site), host=way.site.hostname, id=uuid5(row.pk, way.channel), address=agreed.address,
        document=document, link=way.site.root_url + reverse("letters:shown", args=[row.pk]), pdf=pdf,
    )  # fmt: skip


@transaction.atomic
def end_dispatch(site: Site, id: UUID, failed: Failed | None = None, *, at: datetime | None = None) -> None:
    """Write how a worker's attempt ended; a failed one is followed by the next while :func:`next_channel` knows one.

    The other side took it: that is all a sender ever hears, so it counts as arrived.
    """
    way = DeliveryRow.objects.select_for_update().get(site=site, pk=id)
    if way.outcome != Outcome.UNDER_WAY.value:
        return
    row = LetterRow.objects.select_for_update().get(site=site, pk=way.letter)
    if LetterState(row.state) is not LetterState.SENT:
        return
    end = {"outcome": failed.outcome, "failure": failed.text} if failed else {"outcome": Outcome.DELIVERED}
    letter = ended(site, row, row.record(), way, Actor.system(), at, **end)
    if failed:
        _go_on(site, row, letter, way.channel)


def _go_on(site: Site, row: LetterRow, letter: Letter, last: str) -> None:
    """Try again, the channel that just failed before the others its reader agreed to; what a guard refuses is left out."""
    tried = attempts(site, letter.id)
    agreed = [one for one in ways(site, letter.id) if one.deliver is not None]
    agreed.sort(key=lambda one: one.slug != last)
    while (channel := next_channel(agreed, tried)) is not None:
        try:
            permit(site, letter, channel, field="channel")
        except Refused:
            agreed.remove(channel)
            continue
        begin(site, row, letter, channel, len(tried) + 1, actor=Actor.system(), at=timezone.now())
        return


def dispatch_again() -> int:
    """Take up attempts that nobody began (a later one waits some minutes), and end those whose worker is gone."""
    now = timezone.now()
    mine = DeliveryRow.objects.filter(remote=True, outcome=Outcome.UNDER_WAY.value)
    gone = list(mine.filter(begun_at__lt=now - LEASE).select_related("site").order_by("at")[:_AT_ONCE])
    for way in gone:
        end_dispatch(way.site, way.pk, Failed("Máy chủ bị dừng giữa chừng."))
    waiting = mine.filter(begun_at=None, at__lt=now - LEASE).order_by("at")[:_AT_ONCE]
    for way in waiting:
        dispatch_letter.enqueue(str(way.pk))
    return len(gone) + len(waiting)
