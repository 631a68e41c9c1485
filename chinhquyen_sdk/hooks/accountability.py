"""Hooks of the accountability module: facts told after commit, in the background, at least once; one question."""

from __future__ import annotations

from uuid import UUID

from chinhquyen_sdk.domain.accountability import events
from chinhquyen_sdk.domain.accountability.facts import ExplanationFacts
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class AccountabilityHooks:
    """Be safe to run twice. ``event.subject`` is the request."""

    @hookspec
    def explanation_requested(self, site: SiteRef, event: events.ExplanationRequested) -> None:
        """Somebody asked the commune to explain itself."""

    @hookspec
    def explanation_accepted(self, site: SiteRef, event: events.ExplanationAccepted) -> None:
        """The commune takes the duty and names who explains."""

    @hookspec
    def explanation_more_asked(self, site: SiteRef, event: events.ExplanationMoreAsked) -> None:
        """The asker is asked to be clearer; the clock stands."""

    @hookspec
    def explanation_more_received(self, site: SiteRef, event: events.ExplanationMoreReceived) -> None:
        """The asker was clearer; the clock runs again."""

    @hookspec
    def explanation_extended(self, site: SiteRef, event: events.ExplanationExtended) -> None:
        """More time was taken, with a document."""

    @hookspec
    def explanation_meeting_set(self, site: SiteRef, event: events.ExplanationMeetingSet) -> None:
        """Asker and commune meet on a day."""

    @hookspec
    def explanation_given(self, site: SiteRef, event: events.ExplanationGiven) -> None:
        """The explanation was given in writing; ask ``explanation_facts`` for what a letter says."""

    @hookspec
    def explanation_refused(self, site: SiteRef, event: events.ExplanationRefused) -> None:
        """The commune does not explain, on a ground the law names."""

    @hookspec
    def explanation_guided(self, site: SiteRef, event: events.ExplanationGuided) -> None:
        """The asker was told whose duty it is."""

    @hookspec
    def explanation_published(self, site: SiteRef, event: events.ExplanationPublished) -> None:
        """The explanation is public, without the asker."""

    @hookspec
    def explanation_withdrawn(self, site: SiteRef, event: events.ExplanationWithdrawn) -> None:
        """The asker took the request back."""

    @hookspec
    def explanation_assigned(self, site: SiteRef, event: events.ExplanationAssigned) -> None:
        """The request has an officer, or another one."""

    @hookspec
    def explanation_facts(self, site: SiteRef, request: UUID) -> ExplanationFacts | None:
        """Ask: what a letter about the explanation of ``request`` says; never who asked.

        None means "not my request" or "not explained".
        """
        raise NotImplementedError
