"""What people said about letters. Every question names its site first."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.letters.humane import HumaneFacts
from chinhquyen_sdk.domain.letters.life_events import readers
from chinhquyen_sdk.domain.letters.wishes import NoteWish
from chinhquyen_sdk.domain.text import fold

from ..rows import WishRow, keyed

_SHOWN = 50


class Noted(NamedTuple):
    id: UUID
    said: NoteWish


def said_by(site: Site, facts: HumaneFacts) -> list[NoteWish]:
    """Return what people with the names of ``facts``' readers said, in the order it was noted (one query)."""
    names = {keyed(fold(reader.name)) for reader in readers(facts)}
    rows = WishRow.objects.filter(site=site, name_mark__in=names).order_by("created_at", "id")
    return [NoteWish.model_validate(row.said) for row in rows]


def wishes_noted(site: Site) -> list[Noted]:
    """Return the newest notes."""
    rows = WishRow.objects.filter(site=site).order_by("-created_at", "-id")[:_SHOWN]
    return [Noted(row.pk, NoteWish.model_validate(row.said)) for row in rows]
