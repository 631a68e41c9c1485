"""What the loudspeaker reads, and how far its sound is."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk.domain.disclosure import Posting
from chinhquyen_sdk.domain.disclosure.telling import loudspeaker_script
from chinhquyen_sdk.host import sounds
from chinhquyen_sdk.host.sites import site_ref

SOUND = "disclosure.posting"


def script_of(site: Site, one: Posting) -> str:
    """Return the words for the loudspeaker."""
    return loudspeaker_script(one, site_ref(site).title)


def sound_of(site: Site, one: Posting) -> sounds.Sound | None:
    """Return how far the sound of a posting is."""
    return sounds.sound(site, SOUND, one.id, script_of(site, one))


def open_sound(site: Site, one: Posting) -> sounds.OpenedSound | None:
    """Return the sound of the words as they stand, or None."""
    return sounds.open_sound(site, SOUND, one.id, script_of(site, one))
