"""Hooks of the dialogues module: facts told after commit, in the background, at least once."""

from __future__ import annotations

from chinhquyen_sdk.domain.dialogues import events
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class DialogueHooks:
    """Be safe to run twice. ``event.subject`` is the dialogue, the promise or the request."""

    @hookspec(since="0.1")
    def dialogue_announced(self, site: SiteRef, event: events.DialogueAnnounced) -> None:
        """The people were told when, where and how; told again when that changed."""

    @hookspec(since="0.1")
    def promise_made(self, site: SiteRef, event: events.PromiseMade) -> None:
        """The commune promised something at a dialogue, with an owner and a day."""
