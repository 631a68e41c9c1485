"""A page read aloud: a recording somebody uploaded, or the worker's voice. What a sound file is, is read from its bytes."""

from __future__ import annotations

from typing import Any, NamedTuple
from uuid import NAMESPACE_URL, UUID, uuid5

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Page, Site

from chinhquyen_sdk.host import sounds
from chinhquyen_sdk.host.models import SoundRow

PURPOSE = "cms.page"
_HEARD, _SECONDS, _MOST = "cms.heard", 10, 2_000
MOST_BYTES = 20_000_000
KINDS = {"mp3": "audio/mpeg", "ogg": "audio/ogg", "m4a": "audio/mp4"}
NOT_SOUND = "Bản đọc cần là tệp MP3, OGG hoặc M4A. Tệp này bên trong là thứ khác."
TOO_LARGE = "Bản đọc lớn quá 20 MB. Mời nén lại hoặc chia bài ra."


class Listening(NamedTuple):
    """What the player beside a page plays; ``by`` says who reads, ``old``: the page says something else by now."""

    url: str
    mime: str
    by: str
    old: bool = False


def kind_of_sound(head: bytes) -> str:
    """Return "mp3", "ogg" or "m4a" for the first bytes of a file, "" for anything else."""
    if head.startswith(b"OggS"):
        return "ogg"
    if head[4:8] == b"ftyp" and head[8:11] in (b"M4A", b"M4B", b"mp4", b"iso", b"das"):
        return "m4a"
    frame = len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0 and head[1] & 0x06 == 0x02
    return "mp3" if head.startswith(b"ID3") or frame else ""


def check_sound(file: Any) -> str:
    """Return the kind of an open ``file``; raise ``ValidationError`` in words for people. The file is left at its begin."""
    if file.size > MOST_BYTES:
        raise ValidationError(TOO_LARGE, code="too_large")
    file.seek(0)
    kind = kind_of_sound(file.read(16))
    file.seek(0)
    if not kind:
        raise ValidationError(NOT_SOUND, code="not_sound")
    return kind


def subject_of(page: Page) -> UUID:
    return uuid5(NAMESPACE_URL, f"cms-page-{page.pk}")


def script_of(page: Page) -> str:
    """What a voice reads: title and words, as they stand on the page."""
    words = " ".join(page.plain_text().split()) if hasattr(page, "plain_text") else ""
    return f"{page.title}. {words}"[:20_000]


def ask_the_voice(page: Page, site: Site) -> None:
    """Have the worker read ``page`` (specific) as it is now; it says in the row why it cannot."""
    sounds.order(site, PURPOSE, subject_of(page), script_of(page))
    forget_heard(site)


def read_again(page: Page, site: Site) -> None:
    """Words changed: have them read anew, where somebody asked for reading before."""
    had = sounds.sound(site, PURPOSE, subject_of(page), script_of(page))
    if had is not None and not had.fresh:
        ask_the_voice(page, site)


def machine_sound(page: Page, site: Site) -> sounds.Sound | None:
    return sounds.sound(site, PURPOSE, subject_of(page), script_of(page))


def _heard(site: Site) -> frozenset[str]:
    return cache.get_or_set(f"{_HEARD}.{site.pk}", lambda: _read_heard(site), _SECONDS)  # type: ignore[no-any-return]


def _read_heard(site: Site) -> frozenset[str]:
    from cms_site.languages.models import PageVoice

    recorded = PageVoice.objects.filter(page__path__startswith=site.root_page.path)
    asked = SoundRow.objects.filter(site=site, purpose=PURPOSE)
    keys = [
        *recorded.values_list("page_id", flat=True)[:_MOST],
        *asked.values_list("subject", flat=True)[:_MOST],
    ]
    return frozenset(map(str, keys))


def forget_heard(site: Site) -> None:
    """A page got a voice or lost it."""
    cache.delete(f"{_HEARD}.{site.pk}")


def listening(page: Page, site: Site) -> Listening | None:
    """What can be heard beside ``page`` (specific): the recording, else the voice of exactly these words.

    Pages nobody reads aloud, which are nearly all, cost no question: which are is kept for some seconds.
    """
    from cms_site.languages.models import PageVoice

    if not {str(page.pk), str(subject_of(page))} & _heard(site):
        return None
    voice = PageVoice.objects.select_related("document").filter(page_id=page.pk).first()
    if voice is not None:
        mime = KINDS.get(voice.document.file_extension, "")
        return Listening(voice.document.url, mime, voice.read_by, voice.stale)
    made = machine_sound(page, site)
    if made is None or not made.is_ready:
        return None
    return Listening(reverse("cms_listen", args=[page.pk]), "", f"giọng máy ({made.voice_label})")
