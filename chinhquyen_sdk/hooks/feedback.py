"""Hooks of the feedback module: facts told after commit, in the background, at least once."""

from __future__ import annotations

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class FeedbackHooks:
    """Be safe to run twice."""

    @hookspec
    def report_sent(self, site: SiteRef, event: Event) -> None:
        """Somebody reported a thing that needs mending."""
