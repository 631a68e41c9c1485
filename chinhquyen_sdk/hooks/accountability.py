"""Hooks of the accountability module: facts told after commit, in the background, at least once."""

from __future__ import annotations

from chinhquyen_sdk.domain.accountability import events
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class AccountabilityHooks:
    """Be safe to run twice. ``event.subject`` is the request."""

    @hookspec(since="0.1")
    def explanation_more_asked(self, site: SiteRef, event: events.ExplanationMoreAsked) -> None:
        """The asker is asked to be clearer; the clock stands."""

    @hookspec(since="0.1")
    def explanation_extended(self, site: SiteRef, event: events.ExplanationExtended) -> None:
        """More time was taken, with a document."""

    @hookspec(since="0.1")
    def explanation_given(self, site: SiteRef, event: events.ExplanationGiven) -> None:
        """The explanation was given in writing; what a letter says comes with ``letter_facts``."""

    @hookspec(since="0.1")
    def explanation_refused(self, site: SiteRef, event: events.ExplanationRefused) -> None:
        """The commune does not explain, on a ground the law names."""

    @hookspec(since="0.1")
    def explanation_guided(self, site: SiteRef, event: events.ExplanationGuided) -> None:
        """The asker was told whose duty it is."""

    @hookspec(since="0.1")
    def explanation_assigned(self, site: SiteRef, event: events.ExplanationAssigned) -> None:
        """The request has an officer, or another one."""
