"""A panel on another's screen, a piece for editors, a voice for scripts."""

from __future__ import annotations

import wave
from html import escape
from io import BytesIO
from math import sin, tau

from typing_extensions import override

from chinhquyen_sdk import (
    GreetingsHooks,
    Panel,
    Petition,
    Piece,
    ScreenHooks,
    SiteRef,
    Spoken,
    Voice,
    hookimpl,
)

from .lamps import lamps_of


def draw_dark(site: SiteRef, request: object) -> str:
    """Return the list as HTML; what people wrote is escaped."""
    items = "".join(f"<li>{escape(lamp.place)}</li>" for lamp in lamps_of(site) if not lamp.mended_on)
    return f"<ul>{items}</ul>" if items else "<p>Mọi đèn đều sáng.</p>"


def ring(script: str) -> Spoken:
    """Return a bell as long as the script has words: a second of 440 Hz each, sixty at most."""
    seconds = min(len(script.split()), 60)
    made = BytesIO()
    with wave.open(made, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(bytes(128 + int(90 * sin(n * 440 * tau / 8000)) for n in range(8000 * seconds)))
    return Spoken(made.getvalue(), "audio/wav")


class Screens(GreetingsHooks, ScreenHooks):
    """What is seen and heard."""

    @override
    @hookimpl
    def panels(self, slot: str, site: SiteRef, subject: object, request: object) -> list[Panel]:
        if slot != "petition.side" or not isinstance(subject, Petition):
            return []
        dark = [
            lamp.place for lamp in lamps_of(site) if not lamp.mended_on and lamp.village == subject.village
        ]
        return [Panel(60, "Đèn đang tắt ở tổ này", f"<p>{escape(', '.join(dark))}</p>")] if dark else []

    @override
    @hookimpl
    def pieces(self, site: SiteRef) -> list[Piece]:
        return [Piece("street_lamps.dark", "Đèn đường đang chờ sửa", draw_dark, shared=True)]

    @override
    @hookimpl
    def greeting_voices(self, site: SiteRef) -> list[Voice]:
        return [Voice("street_lamps.bell", "Chuông báo trước giờ đọc loa", ring)]
