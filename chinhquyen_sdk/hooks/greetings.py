"""Hooks of the greetings module: facts told after commit, in the background, at least once; one question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


@dataclass(frozen=True)
class Spoken:
    """A script that was read aloud: the file and what it is ("audio/wav", "audio/mpeg", "audio/ogg")."""

    content: bytes
    mime: str


@dataclass(frozen=True)
class Voice:
    """A voice that reads scripts; ``id`` is ``module.name`` and never changes.

    ``speak`` runs in the background and may take minutes. What goes wrong it says with ``SpeechError`` of
    ``chinhquyen_sdk.rendering.speech``, whose words the officer reads. ``absent`` says why the voice cannot
    speak now ("" when it can).
    """

    id: str
    label: str
    speak: Callable[[str], Spoken]
    absent: str = ""


class GreetingsHooks:
    """Be safe to run twice. ``event.subject`` is the greeting."""

    @hookspec(since="0.1")
    def greeting_voices(self, site: SiteRef) -> list[Voice]:
        """Ask: which voices can read a script aloud; the first of the first module is the usual one.

        Asked when a screen shows the choice and when audio is made. An officer chooses among them; [] adds none.
        """
        raise NotImplementedError
