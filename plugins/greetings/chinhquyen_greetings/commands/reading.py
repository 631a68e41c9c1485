"""The script of a greeting read aloud by the worker, so that whoever serves the loudspeaker only has to play it."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk.domain.greetings import Greeting
from chinhquyen_sdk.host import sounds

from ..queries import SOUND


def read_aloud(site: Site, one: Greeting) -> None:
    """Ask the usual voice to read the script of ``one`` where it goes to the loudspeaker."""
    if one.loudspeaker:
        sounds.order(site, SOUND, one.id, one.script)


def order_sound(site: Site, one: Greeting, wish: sounds.ReadAloud) -> None:
    """Ask one voice to read the script as it is now, anew."""
    sounds.order_voice(site, SOUND, one.id, one.script, wish)
