"""Where a letter's reader agreed to get it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.letters.commands import KeepAddress
from chinhquyen_sdk.domain.letters.events import LetterAddressKept
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Actor

from ..queries import channels_of
from ..rows import AddressRow, LetterRow
from .keeping import record
from .permitting import permit


@transaction.atomic
def keep_address(site: Site, wish: KeepAddress, *, actor: Actor, at: datetime | None = None) -> None:
    """Keep where the reader agreed to be written to by a channel, or forget it."""
    row = LetterRow.objects.select_for_update().get(site=site, pk=wish.letter)
    kept = AddressRow.objects.filter(site=site, letter=row.pk, channel=wish.channel)
    channel = channels_of(site).get(wish.channel)
    if not wish.address:
        if kept.delete()[0]:
            label = channel.label if channel else wish.channel
            record(site, row.record(), LetterAddressKept, actor, at, channel=label, agreed=False)
        return
    if channel is None or channel.asks is None:
        raise field_error("channel", "invalid_choice", "Cách gửi này không có, hoặc không cần địa chỉ riêng.")
    if not channel.asks.fits(wish.address):
        raise field_error(
            "address", "invalid", f"{channel.asks.label} viết chưa đúng dạng. {channel.asks.hint}".strip()
        )
    told = {"address": wish.address, "agreed_on": local_day(at or timezone.now())}
    AddressRow.objects.update_or_create(site=site, letter=row.pk, channel=channel.slug, defaults=told)
    permit(site, row.record(), channel, field="address")
    record(site, row.record(), LetterAddressKept, actor, at, channel=channel.label, agreed=True)
