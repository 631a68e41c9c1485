"""Hooks of community decisions: facts told after commit, in the background, at least once."""

from __future__ import annotations

from chinhquyen_sdk.domain.community_decisions import events
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class CommunityDecisionHooks:
    """Be safe to run twice. No event names a citizen or repeats a citizen's words."""

    @hookspec
    def vote_concluded(self, site: SiteRef, event: events.VoteConcluded) -> None:
        """A vote of another module is over: ``event.subject`` is the vote, ``event.outcome`` its numbers and what was decided.

        Told by whichever module holds the vote. Community decisions record it, once for each vote, by the same command
        as the officer's form; what the law does not allow is refused there too.
        """
