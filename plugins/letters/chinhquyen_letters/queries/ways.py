"""How letters went out: the attempts of one letter, and what is open to it now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.letters.channels import LetterChannel
from chinhquyen_sdk.domain.letters.delivery import Delivery, next_channel
from chinhquyen_sdk.domain.letters.records import Letter

from ..rows import AddressRow, DeliveryRow
from .offers import channels_of


class Agreed(NamedTuple):
    """Where a reader agreed to get one letter, and since when."""

    address: str
    on: date


def attempts_on(site: Site, letters: Iterable[UUID]) -> dict[UUID, list[Delivery]]:
    """Return the attempts on each of ``letters``, the first first."""
    found: dict[UUID, list[Delivery]] = defaultdict(list)
    for row in DeliveryRow.objects.filter(site=site, letter__in=list(letters)).order_by("letter", "attempt"):
        found[row.letter].append(row.record())
    return found


def addresses_of(site: Site, id: UUID) -> dict[str, Agreed]:
    """Return by channel where the reader of letter ``id`` agreed to get it."""
    return {row.channel: Agreed(row.address, row.agreed_on)
            for row in AddressRow.objects.filter(site=site, letter=id)}  # fmt: skip


def ways(site: Site, id: UUID) -> tuple[LetterChannel, ...]:
    """Return the ways this house has to the reader of letter ``id``, in the order they are tried."""
    agreed = addresses_of(site, id)
    return tuple(
        one
        for one in channels_of(site).values()
        if not one.absent and (one.asks is None or one.slug in agreed)
    )


def next_way(
    letter: Letter, open_ways: Iterable[LetterChannel], tried: list[Delivery]
) -> LetterChannel | None:
    """Return how to send ``letter`` next; None: it is there, refused, on the road, or nothing is left."""
    return next_channel(tuple(open_ways), tried) if letter.state.is_issued else None
