"""Hooks of the letters module: facts told after commit, in the background, at least once."""

from __future__ import annotations

from chinhquyen_sdk.domain.letters import events
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class LettersHooks:
    """Facts about letters; ``event.subject`` is the case a letter is about. Be safe to run twice."""

    @hookspec
    def letter_drafted(self, site: SiteRef, event: events.LetterDrafted) -> None:
        """A letter was drafted and waits for approval."""

    @hookspec
    def letter_edited(self, site: SiteRef, event: events.LetterEdited) -> None:
        """The wording of a draft changed."""

    @hookspec
    def letter_returned(self, site: SiteRef, event: events.LetterReturned) -> None:
        """The approver sent a draft back with a remark."""

    @hookspec
    def letter_approved(self, site: SiteRef, event: events.LetterApproved) -> None:
        """A letter was approved and has its number and date; it may be sent."""

    @hookspec
    def letter_cancelled(self, site: SiteRef, event: events.LetterCancelled) -> None:
        """A draft was cancelled and will not be sent."""
