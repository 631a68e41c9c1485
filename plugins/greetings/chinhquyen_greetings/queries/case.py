"""One greeting: its words, its sound, where it was read out."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.greetings import Greeting
from chinhquyen_sdk.host import journal

from ..rows import AudioRow, GreetingRow, PlayRow, VersionRow


class Sound(NamedTuple):
    """The sound of a greeting as screens show it."""

    state: str
    label: str
    version: int
    voice: str
    voice_label: str
    reason: str
    mime: str
    seconds: int | None
    size: int

    @property
    def is_waiting(self) -> bool:
        return self.state in ("waiting", "running")


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


class OpenedSound(NamedTuple):
    """A sound file to hand out."""

    mime: str
    file: Any
    size: int


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


def sound(site: Site, id: UUID) -> Sound | None:
    """Return how far the sound of a greeting is."""
    row = AudioRow.objects.filter(site=site, greeting=id).first()
    if row is None:
        return None
    return Sound(row.state, row.get_state_display(), row.version, row.voice, row.voice_label, row.reason, row.mime,
                 row.seconds, row.size)  # fmt: skip


def open_sound(site: Site, greeting: Greeting) -> OpenedSound | None:
    """Return the sound of the words as they stand; of older words nothing is handed out."""
    row = AudioRow.objects.filter(site=site, greeting=greeting.id, version=greeting.version).first()
    if row is None or row.state != AudioRow.State.DONE or not row.file:
        return None
    try:
        return OpenedSound(row.mime, row.file.open("rb"), row.size)
    except FileNotFoundError:
        return None


def plays(site: Site, id: UUID) -> list[Play]:
    """Return the readings through loudspeakers, the newest first."""
    rows = PlayRow.objects.filter(site=site, greeting=id).order_by("-played_at", "-id")[:200]
    return [Play(row.played_at, row.place, row.note, row.writer) for row in rows]
