"""Hooks of the supervision module: facts told after commit, in the background, at least once."""

from __future__ import annotations

from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.domain.supervision import events

from .markers import hookspec


class SupervisionHooks:
    """Be safe to run twice. ``event.subject`` is the finding; nobody is named.

    Who supervises a project is asked with ``supervisors_of``; every other step stands in the journal.
    """

    @hookspec
    def recommendation_confirmed(self, site: SiteRef, event: events.RecommendationConfirmed) -> None:
        """The Front confirmed a board's recommendation and sent it: its addressee answers by ``event.due``."""
