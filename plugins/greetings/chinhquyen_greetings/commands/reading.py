"""The sound of a greeting: asked for now, read in the background, kept in private, never half a file."""

from __future__ import annotations

import logging
from datetime import timedelta
from uuid import UUID

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from django_tasks import task
from pydantic import Field
from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.greetings import Greeting
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.hooks import Spoken, Voice
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.rendering.speech import SpeechError, seconds_of

from ..rows import AudioRow, GreetingRow
from .keeping import locked

log = logging.getLogger("chinhquyen.greetings")
State = AudioRow.State
LEASE = timedelta(minutes=10)  # a reading that takes longer belongs to a process that is gone
TRIES = 3
# What browsers play and loudspeaker desks take; anything else a voice answers is refused.
ENDINGS = {"audio/wav": "wav", "audio/mpeg": "mp3", "audio/ogg": "ogg", "audio/mp4": "m4a"}
NO_VOICE = "Chưa có giọng đọc nào. Lời chúc vẫn đăng bình thường; loa thì nhờ người đọc."


class ReadAloud(Record):
    """Ask a voice to read the script."""

    voice: str = Field(min_length=1, max_length=80, title="Giọng đọc")


def voices(site: Site) -> list[Voice]:
    """Return the voices the modules offer, in the order of their slugs."""
    answers = calling.ask("greeting_voices", site_ref(site)).values
    return [voice for _, answer in answers for voice in answer if isinstance(voice, Voice)]


def order_usual_sound(site: Site, greeting: Greeting) -> None:
    """Ask the usual voice to read ``greeting``; where there is none, say so on its row."""
    offered = voices(site)
    usual = next((voice for voice in offered if not voice.absent), next(iter(offered), None))
    _order(site, greeting, usual)


@transaction.atomic
def order_sound(site: Site, id: UUID, wish: ReadAloud) -> None:
    """Ask one voice to read the words as they stand, anew."""
    voice = next((each for each in voices(site) if each.id == wish.voice), None)
    if voice is None:
        raise field_error("voice", "voice_unknown", "Giọng này không còn ở đây. Mời chọn giọng khác.")
    _order(site, locked(site, id).record(), voice)


def _order(site: Site, greeting: Greeting, voice: Voice | None) -> None:
    why = NO_VOICE if voice is None else voice.absent
    values = {
        "site": site, "version": greeting.version, "voice": voice.id if voice else "", "begun_at": None,
        "voice_label": voice.label if voice else "", "state": State.FAILED if why else State.WAITING, "attempts": 0,
        "reason": why[:250],
    }  # fmt: skip
    row, _ = AudioRow.objects.update_or_create(greeting_id=greeting.id, defaults=values)
    if not why:
        _enqueue(row.pk)


def _enqueue(id: UUID) -> None:
    transaction.on_commit(lambda: make_sound.enqueue(str(id)), robust=True)


# Letters and messages first: a minute of sound can wait.
@task(priority=-10)
def make_sound(id: str) -> None:
    """Have the voice read; safe to call twice and from several workers at once."""
    claimed = AudioRow.objects.filter(pk=id, state=State.WAITING)
    if not claimed.update(state=State.RUNNING, attempts=F("attempts") + 1, begun_at=timezone.now()):
        return
    row = AudioRow.objects.select_related("site").get(pk=id)
    try:
        _finish(row, _read(row))
    except SpeechError as error:
        _fail(row, error.reason)
    except Exception as error:  # noqa: BLE001 - whatever a voice does, the person who waits must read why
        log.error("voice %s failed: %s", row.voice, type(error).__name__)
        _fail(row, f"Giọng này đang hỏng ({type(error).__name__}). Mời thử lại hoặc chọn giọng khác.")


def _read(row: AudioRow) -> Spoken:
    voice = next((each for each in voices(row.site) if each.id == row.voice), None)
    if voice is None:
        raise SpeechError("Giọng này không còn ở đây. Mời chọn giọng khác.")
    greeting: Greeting = GreetingRow.objects.get(site=row.site, pk=row.greeting_id).record()
    if greeting.version != row.version:
        raise SpeechError("Lời vừa được sửa. Mời duyệt rồi đọc lại.")
    spoken = voice.speak(greeting.script)
    if spoken.mime not in ENDINGS or not spoken.content:
        raise SpeechError("Giọng này trả về tệp mà trình duyệt không mở được. Mời chọn giọng khác.")
    return spoken


def _finish(row: AudioRow, spoken: Spoken) -> None:
    old = row.file.name
    row.file.save(
        f"{row.pk.hex}-{row.attempts}.{ENDINGS[spoken.mime]}", ContentFile(spoken.content), save=False
    )
    done = {
        "state": State.DONE, "file": row.file.name, "mime": spoken.mime, "size": len(spoken.content), "reason": "",
        "seconds": seconds_of(spoken.content),
    }  # fmt: skip
    kept = _mine(row).update(**done)
    gone = old if kept else row.file.name
    if gone:
        row.file.storage.delete(gone)


def _fail(row: AudioRow, reason: str) -> None:
    _mine(row).update(state=State.FAILED, reason=reason[:250])


def _mine(row: AudioRow) -> QuerySet[AudioRow]:
    # Asked anew meanwhile, the row has another beginning: what an old reading brings is thrown away.
    return AudioRow.objects.filter(pk=row.pk, state=State.RUNNING, begun_at=row.begun_at)


def take_up_again() -> None:
    """Put in line again what a crash left; after three tries say so."""
    gone = AudioRow.objects.filter(state=State.RUNNING, begun_at__lt=timezone.now() - LEASE)
    gone.filter(attempts__gte=TRIES).update(
        state=State.FAILED, reason="Đã thử ba lần không xong. Mời thử lại hoặc chọn giọng khác."
    )
    gone.filter(attempts__lt=TRIES).update(state=State.WAITING, updated_at=timezone.now())
    forgotten = AudioRow.objects.filter(
        state=State.WAITING, updated_at__lt=timezone.now() - timedelta(minutes=2)
    )
    for id in list(forgotten.values_list("pk", flat=True)[:50]):
        AudioRow.objects.filter(pk=id).update(updated_at=timezone.now())
        _enqueue(id)
