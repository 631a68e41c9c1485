"""An attempt to bring a letter to its reader begins."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.channels import LetterChannel
from chinhquyen_sdk.domain.letters.commands import SendLetter
from chinhquyen_sdk.domain.letters.delivery import Outcome
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import LetterMove
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

from ..queries import ways
from .carrying import HOUSE, attempts
from .dispatching import begin
from .keeping import open_letter
from .permitting import permit
from .timing import in_time


@transaction.atomic
def send_letter(site: Site, wish: SendLetter, *, actor: Actor, at: datetime | None = None) -> Letter:
    """Begin an attempt. What a worker carries goes out in the background, the rest with whoever takes it."""
    row, letter = open_letter(site, wish.letter, LetterMove.SEND)
    tried = attempts(site, letter.id)
    if any(one.outcome is Outcome.REFUSED for one in tried):
        raise Refused("Người nhận đã từ chối thư này, không gửi lại.", basis=HOUSE, code="reader_refused")
    channel = _open_way(site, wish)
    when = at or timezone.now()
    in_time(site, letter, when, wish.late_reason)
    permit(site, letter, channel, field="channel")
    return begin(
        site, row, letter, channel, len(tried) + 1, actor=actor, at=when, postal_code=wish.postal_code
    )


def _open_way(site: Site, wish: SendLetter) -> LetterChannel:
    channel = next((one for one in ways(site, wish.letter) if one.slug == wish.channel), None)
    if channel is None:
        raise Refused(
            "Chưa có sự đồng ý và địa chỉ để gửi cách này. Mời chọn cách khác.",
            basis=HOUSE, code="channel_closed", field="channel",
        )  # fmt: skip
    return channel
