"""The loudspeaker's script read aloud by the worker, so that whoever serves the loudspeaker only has to play it."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk.domain.disclosure import Form, Posting
from chinhquyen_sdk.host import sounds

from ..queries import SOUND, script_of


def loudspeaker_reads(one: Posting) -> bool:
    """Say whether the loudspeaker is among the forms of ``one``."""
    return Form.LOUDSPEAKER in one.forms and Form.LOUDSPEAKER not in one.waived


def read_aloud(site: Site, one: Posting, voice: str = "") -> None:
    """Ask ``voice``, or the usual one, to read the script of ``one`` where the loudspeaker is among its forms."""
    if loudspeaker_reads(one):
        sounds.order(site, SOUND, one.id, script_of(site, one), voice)


def order_sound(site: Site, one: Posting, wish: sounds.ReadAloud) -> None:
    """Ask one voice to read the script as it is now, anew."""
    if loudspeaker_reads(one):
        sounds.order_voice(site, SOUND, one.id, script_of(site, one), wish)
