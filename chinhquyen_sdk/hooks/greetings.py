"""Hooks of the greetings module: facts told after commit, in the background, at least once; one question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from chinhquyen_sdk.domain.greetings import events
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

    @hookspec
    def greeting_drafted(self, site: SiteRef, event: events.GreetingDrafted) -> None:
        """Somebody began the greeting of a day."""

    @hookspec
    def greeting_edited(self, site: SiteRef, event: events.GreetingEdited) -> None:
        """Its words changed; an earlier approval no longer holds."""

    @hookspec
    def greeting_returned(self, site: SiteRef, event: events.GreetingReturned) -> None:
        """The second person sent it back with a remark."""

    @hookspec
    def greeting_approved(self, site: SiteRef, event: events.GreetingApproved) -> None:
        """The second person said yes to its words."""

    @hookspec
    def greeting_planned(self, site: SiteRef, event: events.GreetingPlanned) -> None:
        """It has its day, its hour and its channels."""

    @hookspec
    def greeting_published(self, site: SiteRef, event: events.GreetingPublished) -> None:
        """It is on the site; ``event.social_media`` says whether the commune wants it on social networks too."""

    @hookspec
    def greeting_missed(self, site: SiteRef, event: events.GreetingMissed) -> None:
        """Its day went by unpublished; nothing is sent late without somebody's word."""

    @hookspec
    def greeting_ended(self, site: SiteRef, event: events.GreetingEnded) -> None:
        """It left the front page and stands among the earlier ones."""

    @hookspec
    def greeting_cancelled(self, site: SiteRef, event: events.GreetingCancelled) -> None:
        """It does not go out."""

    @hookspec
    def greeting_withdrawn(self, site: SiteRef, event: events.GreetingWithdrawn) -> None:
        """It was published and was taken down."""

    @hookspec
    def greeting_played(self, site: SiteRef, event: events.GreetingPlayed) -> None:
        """It was read out through a loudspeaker, as staff wrote down."""

    @hookspec
    def greeting_voices(self, site: SiteRef) -> list[Voice]:
        """Ask: which voices can read a script aloud; the first of the first module is the usual one.

        Asked when a screen shows the choice and when audio is made. [] says nothing.
        """
        raise NotImplementedError
