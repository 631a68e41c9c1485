"""The loudspeaker's script read aloud by the worker, so that whoever serves the loudspeaker only has to play it."""

from __future__ import annotations

from uuid import UUID

from pydantic import Field
from wagtail.models import Site

from chinhquyen_sdk.domain.disclosure import Form, Posting
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host import sounds

from ..queries import SOUND, posting, script_of


class ReadAloud(Record):
    """Ask a voice to read the script."""

    voice: str = Field(min_length=1, max_length=80, title="Giọng đọc")


def read_aloud(site: Site, one: Posting, voice: str = "") -> None:
    """Ask ``voice``, or the usual one, to read the script of ``one`` where the loudspeaker is among its forms."""
    if Form.LOUDSPEAKER in one.forms and Form.LOUDSPEAKER not in one.waived:
        sounds.order(site, SOUND, one.id, script_of(site, one), voice)


def order_sound(site: Site, id: UUID, wish: ReadAloud) -> None:
    """Ask one voice to read the script as it is now, anew."""
    one = posting(site, id)
    if one is None or wish.voice not in {voice.id for voice in sounds.voices(site)}:
        raise field_error("voice", "voice_unknown", "Giọng này không còn ở đây. Mời chọn giọng khác.")
    read_aloud(site, one, wish.voice)
