"""From the desk to the reader's hand: check, print, arrived, came back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.letters import events
from chinhquyen_sdk.domain.letters.channels import HAND
from chinhquyen_sdk.domain.letters.commands import (
    BringBackLetter,
    CheckLetter,
    DeliverLetter,
    PrintLetter,
)
from chinhquyen_sdk.domain.letters.delivery import Delivery, Outcome
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import STEPS, LetterMove
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

from ..rows import DeliveryRow, LetterRow
from .keeping import FORM, keep, numbered, open_letter, record

HOUSE = "quy tắc của nền tảng: mỗi lần gửi ghi đủ để tra lại"
TOLD = {LetterMove.DELIVER: events.LetterDelivered, LetterMove.BRING_BACK: events.LetterUndelivered}


@transaction.atomic
def check_letter(site: Site, wish: CheckLetter, *, actor: Actor, at: datetime | None = None) -> Letter:
    """Say that the wording that was seen is ready for the chair."""
    row, letter = open_letter(site, wish.letter, LetterMove.CHECK)
    if wish.seen != letter.digest:
        raise Refused("Thư vừa được sửa. Mời xem lại rồi xác nhận.", basis=FORM, code="letter_changed")
    checked = keep(row, letter, state=STEPS[LetterMove.CHECK].target, remark="")
    record(site, checked, events.LetterChecked, actor, at)
    return checked


@transaction.atomic
def print_letter(site: Site, wish: PrintLetter, *, actor: Actor, at: datetime | None = None) -> Letter:
    """Say that the letter lies on paper."""
    row, letter = open_letter(site, wish.letter, LetterMove.PRINT)
    printed = keep(row, letter, state=STEPS[LetterMove.PRINT].target)
    record(site, printed, events.LetterPrinted, actor, at)
    return printed


@transaction.atomic
def deliver_letter(site: Site, wish: DeliverLetter, *, actor: Actor, at: datetime | None = None) -> Letter:
    """Say that the letter arrived; from hand to hand with the name of who took it."""
    row, letter = open_letter(site, wish.letter, LetterMove.DELIVER)
    way = under_way(site, letter.id)
    if way is not None and way.channel == HAND.slug and not wish.received_by:
        raise Refused(
            "Đưa tận tay thì ghi tên người đã nhận thư.",
            basis=HOUSE,
            code="receiver_missing",
            field="received_by",
        )
    return ended(site, row, letter, way, actor, at, outcome=Outcome.DELIVERED, received_by=wish.received_by)


@transaction.atomic
def bring_back_letter(
    site: Site, wish: BringBackLetter, *, actor: Actor, at: datetime | None = None
) -> Letter:
    """Say that the letter did not arrive, and why; the screen offers the next way."""
    row, letter = open_letter(site, wish.letter, LetterMove.BRING_BACK)
    way = under_way(site, letter.id)
    return ended(site, row, letter, way, actor, at, outcome=wish.outcome, failure=wish.failure)


def attempts(site: Site, letter: UUID) -> Sequence[Delivery]:
    """Return the attempts on ``letter``, the first first."""
    return [row.record() for row in DeliveryRow.objects.filter(site=site, letter=letter).order_by("attempt")]


def under_way(site: Site, letter: UUID) -> DeliveryRow | None:
    """Return the attempt that has no end yet, locked."""
    rows = DeliveryRow.objects.select_for_update().filter(site=site, letter=letter)
    return rows.filter(outcome=Outcome.UNDER_WAY.value).order_by("-attempt").first()


def ended(
    site: Site,
    row: LetterRow,
    letter: Letter,
    way: DeliveryRow | None,
    actor: Actor,
    at: datetime | None,
    **end: Any,
) -> Letter:
    """Write how the attempt ended into it and into the letter; the letter's row is locked by the caller."""
    if way is None:
        raise Refused("Thư này chưa có lần gửi nào đang đi.", basis=HOUSE, code="no_attempt")
    when = at or timezone.now()
    over = Delivery.model_validate({**dict(way.record()), "at": when, **end})
    DeliveryRow.objects.filter(pk=way.pk).update(**DeliveryRow.values_of(over))
    move = over.move
    if move is None:
        raise ValueError("an end is no way under way")
    changed = keep(row, letter, state=STEPS[move].target)
    proof = {"proven": bool(over.received_by or over.postal_code)} if move is LetterMove.DELIVER else {}
    record(
        site, changed, TOLD[move], actor, when, channel=over.called, number_line=numbered(changed), **proof
    )
    return changed
