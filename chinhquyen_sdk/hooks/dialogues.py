"""Hooks of the dialogues module: facts told after commit, in the background, at least once."""

from __future__ import annotations

from chinhquyen_sdk.domain.dialogues import events
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class DialogueHooks:
    """Be safe to run twice. ``event.subject`` is the dialogue, the promise or the request."""

    @hookspec
    def dialogue_planned(self, site: SiteRef, event: events.DialoguePlanned) -> None:
        """A dialogue stands in the plan of the year."""

    @hookspec
    def dialogue_announced(self, site: SiteRef, event: events.DialogueAnnounced) -> None:
        """The people were told when, where and how; told again when that changed."""

    @hookspec
    def dialogue_opened(self, site: SiteRef, event: events.DialogueOpened) -> None:
        """The dialogue begins; the list in the hall is live."""

    @hookspec
    def dialogue_held(self, site: SiteRef, event: events.DialogueHeld) -> None:
        """It is over and has minutes; the clock of the result runs."""

    @hookspec
    def dialogue_result_published(self, site: SiteRef, event: events.DialogueResultPublished) -> None:
        """Everybody may read what came of it."""

    @hookspec
    def dialogue_cancelled(self, site: SiteRef, event: events.DialogueCancelled) -> None:
        """It is not held, for a reason everybody reads."""

    @hookspec
    def question_asked(self, site: SiteRef, event: events.QuestionAsked) -> None:
        """Somebody asked; an officer has yet to look."""

    @hookspec
    def question_answered(self, site: SiteRef, event: events.QuestionAnswered) -> None:
        """A question has its answer, in the hall or in writing."""

    @hookspec
    def promise_made(self, site: SiteRef, event: events.PromiseMade) -> None:
        """The commune promised something at a dialogue, with an owner and a day."""

    @hookspec
    def promise_kept(self, site: SiteRef, event: events.PromiseKept) -> None:
        """What was promised is done."""

    @hookspec
    def promise_delayed(self, site: SiteRef, event: events.PromiseDelayed) -> None:
        """What was promised takes longer, for a reason, until another day."""

    @hookspec
    def dialogue_demanded(self, site: SiteRef, event: events.DialogueDemanded) -> None:
        """Voters are asked whether they want a dialogue."""

    @hookspec
    def dialogue_demand_reached(self, site: SiteRef, event: events.DemandReached) -> None:
        """A tenth of the voters ask: the commune must hold a dialogue."""

    @hookspec
    def dialogue_demand_closed(self, site: SiteRef, event: events.DemandClosed) -> None:
        """A request ended without reaching its number."""
