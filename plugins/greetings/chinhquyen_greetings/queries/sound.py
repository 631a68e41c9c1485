"""How far the sound of a greeting is."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk.domain.greetings import Greeting
from chinhquyen_sdk.host import sounds

SOUND = "greetings.greeting"


def sound_of(site: Site, one: Greeting) -> sounds.Sound | None:
    """Return how far the sound of a greeting is."""
    return sounds.sound(site, SOUND, one.id, one.script)


def open_sound(site: Site, one: Greeting) -> sounds.OpenedSound | None:
    """Return the sound of the words as they stand, or None."""
    return sounds.open_sound(site, SOUND, one.id, one.script)
