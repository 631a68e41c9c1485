"""An attempt to bring a letter to its reader begins."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.commands import SendLetter
from chinhquyen_sdk.domain.letters.delivery import Channel, Delivery, Outcome
from chinhquyen_sdk.domain.letters.events import LetterSent
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import STEPS, LetterMove
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

from .carrying import HOUSE, attempts
from .emailing import begin
from .keeping import keep, open_letter, record


@transaction.atomic
def send_letter(site: Site, wish: SendLetter, *, actor: Actor, at: datetime | None = None) -> Letter:
    """Begin an attempt. A letter by e-mail goes out in the background; the others go with whoever carries them."""
    row, letter = open_letter(site, wish.letter, LetterMove.SEND)
    tried = attempts(site, letter.id)
    if any(one.outcome is Outcome.REFUSED for one in tried):
        raise Refused("Người nhận đã từ chối thư này, không gửi lại.", basis=HOUSE, code="reader_refused")
    if wish.channel is Channel.ZALO or (wish.channel is Channel.EMAIL and not row.email):
        raise Refused(
            "Chưa có sự đồng ý và địa chỉ để gửi cách này. Mời chọn cách khác.",
            basis=HOUSE, code="channel_closed", field="channel",
        )  # fmt: skip
    when = at or timezone.now()
    way = Delivery(
        letter=letter.id, channel=wish.channel, attempt=len(tried) + 1, at=when, postal_code=wish.postal_code
    )
    begin(site, way)
    sent = keep(row, letter, state=STEPS[LetterMove.SEND].target)
    record(site, sent, LetterSent, actor, when, channel=wish.channel.label)
    return sent
