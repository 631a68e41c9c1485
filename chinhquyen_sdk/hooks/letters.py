"""Hooks of the letters module: a wish it hears, and the question it asks before it drafts."""

from __future__ import annotations

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.letters import events
from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class LettersHooks:
    """How any module gets a letter written: by a fact that has a template, or by asking for one."""

    @hookspec
    def letter_wanted(self, site: SiteRef, event: events.LetterWanted) -> None:
        """Somebody is to be written to: any module records it, also one without hooks of its own."""

    @hookspec
    def letter_facts(self, site: SiteRef, event: Event) -> LetterFacts | None:
        """Ask: who a letter about ``event`` goes to, and what it says beyond the event.

        Only the module that owns ``event.subject`` answers; None means "not mine". Of those whose identity is protected
        ``to`` stays empty. When the answer fails, the journal tells again; when nobody answers, the letter is addressed
        by the code of the case.
        """
        raise NotImplementedError
