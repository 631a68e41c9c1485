"""Scripts read aloud by the worker: asked for now, made in the background, kept in private, never half a file.

A module names its purpose and subject and gives the words; the sound belongs to exactly those words. Voices come from the hook
``greeting_voices``, whoever asked.
"""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from pydantic import Field
from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.hooks import Spoken, Voice
from chinhquyen_sdk.rendering.speech import SpeechError, seconds_of

from .models.sounds import SoundRow
from .sites import site_ref

log = logging.getLogger("chinhquyen.sounds")
State = SoundRow.State
LEASE = timedelta(minutes=10)  # a reading that takes longer belongs to a process that is gone
TRIES = 3
# What browsers play and loudspeaker desks take; anything else a voice answers is refused.
ENDINGS = {"audio/wav": "wav", "audio/mpeg": "mp3", "audio/ogg": "ogg", "audio/mp4": "m4a"}
NO_VOICE = "Chưa có giọng đọc nào, mời nhờ phát thanh viên đọc lời này."


class ReadAloud(Record):
    """Ask one voice to read a script."""

    voice: str = Field(min_length=1, max_length=80, title="Giọng đọc")


class Sound(NamedTuple):
    """How far a sound is, as screens show it. ``fresh``: it is of the words asked about."""

    state: str
    label: str
    voice: str
    voice_label: str
    reason: str
    seconds: int | None
    size: int
    fresh: bool

    @property
    def is_waiting(self) -> bool:
        return self.state in (State.WAITING, State.RUNNING)

    @property
    def is_ready(self) -> bool:
        return self.state == State.DONE and self.fresh


class OpenedSound(NamedTuple):
    """A sound file to hand out."""

    mime: str
    file: Any
    size: int


def voices(site: Site) -> list[Voice]:
    """Return the voices the modules offer, in the order of their slugs."""
    answers = calling.ask("greeting_voices", site_ref(site)).values
    return [voice for _, answer in answers for voice in answer if isinstance(voice, Voice)]


def order(site: Site, purpose: str, subject: UUID, script: str, voice: str = "") -> None:
    """Ask ``voice`` (the usual one when empty or away) to read ``script``; where none can, the row says why."""
    offered = [each for each in voices(site) if not each.absent] or voices(site)
    chosen = next((each for each in offered if each.id == voice), next(iter(offered), None))
    why = chosen.absent if chosen else NO_VOICE
    values = {
        "script": script, "voice": chosen.id if chosen else "", "voice_label": chosen.label if chosen else "",
        "state": State.FAILED if why else State.WAITING, "attempts": 0, "begun_at": None, "reason": why[:250],
    }  # fmt: skip
    row, _ = SoundRow.objects.update_or_create(site=site, purpose=purpose, subject=subject, defaults=values)
    if not why:
        _enqueue(row.pk)


def order_voice(site: Site, purpose: str, subject: UUID, script: str, wish: ReadAloud) -> None:
    """Ask the voice of ``wish`` to read ``script`` anew; a voice that is gone is a mistake at the field."""
    if wish.voice not in {voice.id for voice in voices(site)}:
        raise field_error("voice", "voice_unknown", "Giọng này không còn ở đây. Mời chọn giọng khác.")
    order(site, purpose, subject, script, wish.voice)


def sound(site: Site, purpose: str, subject: UUID, script: str) -> Sound | None:
    """Return how far the sound of ``subject`` is; None when nobody asked for one."""
    row = SoundRow.objects.filter(site=site, purpose=purpose, subject=subject).first()
    if row is None:
        return None
    return Sound(row.state, str(row.get_state_display()), row.voice, row.voice_label, row.reason, row.seconds, row.size,
                 fresh=row.script == script)  # fmt: skip


def open_sound(site: Site, purpose: str, subject: UUID, script: str) -> OpenedSound | None:
    """Return the sound of exactly these words; of older words nothing is handed out."""
    row = SoundRow.objects.filter(site=site, purpose=purpose, subject=subject, state=State.DONE).first()
    if row is None or row.script != script:
        return None
    try:
        return OpenedSound(row.mime, row.file.open("rb"), row.size)
    except FileNotFoundError:
        return None


def _enqueue(id: UUID) -> None:
    from .tasks import make_sound

    transaction.on_commit(lambda: make_sound.enqueue(str(id)), robust=True)


def make(id: str) -> None:
    """Have the voice read; safe to call twice and from several workers at once."""
    claimed = SoundRow.objects.filter(pk=id, state=State.WAITING)
    if not claimed.update(state=State.RUNNING, attempts=F("attempts") + 1, begun_at=timezone.now()):
        return
    row = SoundRow.objects.select_related("site").get(pk=id)
    try:
        _finish(row, _read(row))
    except SpeechError as error:
        _fail(row, error.reason)
    except Exception as error:  # noqa: BLE001 - whatever a voice does, the person who waits must read why
        log.error("voice %s failed: %s", row.voice, type(error).__name__)
        _fail(row, f"Giọng này đang hỏng ({type(error).__name__}). Mời thử lại hoặc chọn giọng khác.")


def _read(row: SoundRow) -> Spoken:
    voice = next((each for each in voices(row.site) if each.id == row.voice), None)
    if voice is None:
        raise SpeechError("Giọng này không còn ở đây. Mời chọn giọng khác.")
    spoken = voice.speak(row.script)
    if spoken.mime not in ENDINGS or not spoken.content:
        raise SpeechError("Giọng này trả về tệp mà trình duyệt không mở được. Mời chọn giọng khác.")
    return spoken


def _finish(row: SoundRow, spoken: Spoken) -> None:
    old = row.file.name
    name = f"{row.pk.hex}-{row.attempts}-{timezone.now():%H%M%S}.{ENDINGS[spoken.mime]}"
    row.file.save(name, ContentFile(spoken.content), save=False)
    kept = _mine(row).update(
        state=State.DONE, file=row.file.name, mime=spoken.mime, size=len(spoken.content), reason="",
        seconds=seconds_of(spoken.content),
    )  # fmt: skip
    gone = old if kept else row.file.name
    if gone:
        row.file.storage.delete(gone)


def _fail(row: SoundRow, reason: str) -> None:
    _mine(row).update(state=State.FAILED, reason=reason[:250])


def _mine(row: SoundRow) -> QuerySet[SoundRow]:
    # Asked anew meanwhile, the row has another beginning: what an old reading brings is thrown away.
    return SoundRow.objects.filter(pk=row.pk, state=State.RUNNING, begun_at=row.begun_at)


def take_up_again() -> None:
    """Put in line again what a crash left; after three tries say so."""
    gone = SoundRow.objects.filter(state=State.RUNNING, begun_at__lt=timezone.now() - LEASE)
    gone.filter(attempts__gte=TRIES).update(
        state=State.FAILED, reason="Đã thử ba lần không xong. Mời thử lại hoặc chọn giọng khác."
    )
    gone.filter(attempts__lt=TRIES).update(state=State.WAITING, updated_at=timezone.now())
    waiting = SoundRow.objects.filter(
        state=State.WAITING, updated_at__lt=timezone.now() - timedelta(minutes=2)
    )
    for id in list(waiting.values_list("pk", flat=True)[:50]):
        SoundRow.objects.filter(pk=id).update(updated_at=timezone.now())
        _enqueue(id)
