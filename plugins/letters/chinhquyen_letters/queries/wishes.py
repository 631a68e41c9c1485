"""What people said about letters. Every question names its site first."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.letters.consent import ContactWish, Wish
from chinhquyen_sdk.domain.letters.humane import HumaneFacts
from chinhquyen_sdk.domain.letters.life_events import LifeEvent, facts_of, readers
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.wishes import NoteWish, wishes_of
from chinhquyen_sdk.domain.text import fold

from ..rows import LifeEventRow, WishRow, keyed
from .offers import channels_of
from .templates import form_of
from .ways import addresses_of

_SHOWN = 50


class Noted(NamedTuple):
    """A note, and its channel in words."""

    id: UUID
    said: NoteWish
    channel: str


def said_by(site: Site, facts: HumaneFacts) -> list[NoteWish]:
    """Return what people with the names of ``facts``' readers said, in the order it was noted (one query)."""
    names = {keyed(fold(reader.name)) for reader in readers(facts)}
    rows = WishRow.objects.filter(site=site, name_mark__in=names).order_by("created_at", "id")
    return [NoteWish.model_validate(row.said) for row in rows]


def wishes_about(site: Site, letter: Letter, channel: str) -> list[list[ContactWish]] | None:
    """Return what counts for each reader of a humane letter by ``channel``; None: the notes about its readers are gone.

    An address that was given for this letter is a yes to its channel from that day on; a later no is stronger.
    """
    row = LifeEventRow.objects.filter(site=site, pk=letter.event).first()
    if row is None:
        return None
    event: LifeEvent = row.record()
    form = form_of(site, event.template)
    facts = facts_of(form, event.facts, event.best)
    consented = local_day(row.created_at) if event.consent else None
    said = wishes_of(said_by(site, facts), facts, consented=consented, occasion=form.occasion)
    agreed = addresses_of(site, letter.id).get(channel)
    first = (
        [ContactWish(person_mark="-", wish=Wish.YES, channel=channel, said_on=agreed.on)] if agreed else []
    )
    # A letter to everybody has no readers by name; then the channel alone decides.
    return [[*first, *wishes] for wishes in said.values()] or [first]


def wishes_noted(site: Site) -> list[Noted]:
    """Return the newest notes."""
    rows = WishRow.objects.filter(site=site).order_by("-created_at", "-id")[:_SHOWN]
    labels = {slug: channel.label for slug, channel in channels_of(site).items()}
    notes = [(row.pk, NoteWish.model_validate(row.said)) for row in rows]
    return [Noted(id, said, labels.get(said.channel or "", said.channel or "")) for id, said in notes]
