"""How letters went out: the attempts of one letter, and what is open to it now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.letters.delivery import Channel, Delivery, next_channel
from chinhquyen_sdk.domain.letters.records import Letter

from ..rows import DeliveryRow, LetterRow


def attempts_on(site: Site, letters: Iterable[UUID]) -> dict[UUID, list[Delivery]]:
    """Return the attempts on each of ``letters``, the first first."""
    found: dict[UUID, list[Delivery]] = defaultdict(list)
    for row in DeliveryRow.objects.filter(site=site, letter__in=list(letters)).order_by("letter", "attempt"):
        found[row.letter].append(row.record())
    return found


def email_of(site: Site, id: UUID) -> str:
    """Return where the reader agreed to be written to by e-mail; empty: nowhere."""
    return str(LetterRow.objects.values_list("email", flat=True).get(site=site, pk=id))


def ways(email: str) -> tuple[Channel, ...]:
    """Return the ways this house has to a reader, in the order they are tried."""
    return (*((Channel.EMAIL,) if email else ()), Channel.HAND, Channel.POST)


def next_way(letter: Letter, email: str, tried: list[Delivery]) -> Channel | None:
    """Return how to send ``letter`` next; None: it is there, refused, on the road, or nothing is left."""
    return next_channel(ways(email), tried) if letter.state.is_issued else None
