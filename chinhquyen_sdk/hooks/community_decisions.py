"""Hooks of community decisions: facts told after commit, in the background, at least once."""

from __future__ import annotations

from uuid import UUID

from chinhquyen_sdk.domain.community_decisions import HandedReport, events
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class CommunityDecisionHooks:
    """Be safe to run twice. No event names a citizen or repeats a citizen's words."""

    @hookspec(since="0.1")
    def vote_concluded(self, site: SiteRef, event: events.VoteConcluded) -> None:
        """A vote of another module is over: ``event.subject`` is the vote, ``event.outcome`` its numbers and what was decided.

        Told by whichever module holds the vote. Community decisions record it, once for each vote, by the same command
        as the officer's form; what the law does not allow is refused there too.
        """

    @hookspec(since="0.1")
    def breach_reported(self, site: SiteRef, event: events.BreachReported) -> None:
        """Somebody reported that a decision is carried out wrongly; ``event.subject`` is the report.

        Its words are the officer's until it is handed to somebody: ask ``handed_report`` then.
        """

    @hookspec(since="0.1")
    def breach_handed(self, site: SiteRef, event: events.BreachHanded) -> None:
        """A report was given to ``event.handler``, or taken from one and given to another: the later ``event.at`` counts."""

    @hookspec(since="0.1")
    def breach_answered(self, site: SiteRef, event: events.BreachAnswered) -> None:
        """The sender of the report ``event.subject`` was answered; whoever else looked into it may stop."""

    @hookspec(since="0.1")
    def handed_report(self, site: SiteRef, report: UUID) -> HandedReport | None:
        """Ask: what the report says, for the board it was handed to; None: unknown, forgotten, or handed to others.

        The board that asks shows the answer once and forgets it. Ask only when somebody opens it on purpose, and log that.
        """
        raise NotImplementedError
