"""Hooks of the dialogues module: facts told after commit, in the background, at least once."""

from __future__ import annotations

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class DialogueHooks:
    """Be safe to run twice."""

    @hookspec
    def promise_made(self, site: SiteRef, event: Event) -> None:
        """The commune promised something at a dialogue, with an owner and a day."""
