"""One greeting: its words, where it was read out."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.greetings import Greeting
from chinhquyen_sdk.host import journal

from ..rows import GreetingRow, PlayRow, VersionRow


class Play(NamedTuple):
    """One reading through a loudspeaker."""

    played_at: datetime
    place: str
    note: str
    writer: str


class Version(NamedTuple):
    """Words as they once were."""

    number: int
    title: str
    page: str
    script: str
    social: str
    writer: str
    written_at: datetime


def greeting(site: Site, id: UUID) -> Greeting | None:
    """Return the greeting ``id`` of ``site``, or None."""
    row = GreetingRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def greeting_on(site: Site, occasion: str, year: int) -> Greeting | None:
    """Return the greeting of one occasion in one year, or None."""
    row = GreetingRow.objects.filter(site=site, occasion=occasion, year=year).first()
    return row.record() if row else None


def history(site: Site, id: UUID) -> list[Event]:
    """Return all that happened, oldest first."""
    return journal.timeline(site, id)


def versions(site: Site, id: UUID) -> list[Version]:
    """Return the words as they were, the newest first."""
    rows = VersionRow.objects.filter(site=site, greeting=id).order_by("-number")[:50]
    return [Version(r.number, r.title, r.page, r.script, r.social, r.writer, r.created_at) for r in rows]


def plays(site: Site, id: UUID) -> list[Play]:
    """Return the readings through loudspeakers, the newest first."""
    rows = PlayRow.objects.filter(site=site, greeting=id).order_by("-played_at", "-id")[:200]
    return [Play(row.played_at, row.place, row.note, row.writer) for row in rows]
