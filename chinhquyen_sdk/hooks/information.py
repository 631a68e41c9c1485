"""Hooks of the information module: facts told after commit, in the background, at least once."""

from __future__ import annotations

from chinhquyen_sdk.domain.information import events
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class InformationHooks:
    """Be safe to run twice. ``event.subject`` is the request; what a letter says comes with ``letter_facts``."""

    @hookspec(since="0.1")
    def information_more_asked(self, site: SiteRef, event: events.InformationMoreAsked) -> None:
        """The asker is told what the request does not hold yet; no clock runs."""

    @hookspec(since="0.1")
    def information_extended(self, site: SiteRef, event: events.InformationExtended) -> None:
        """More time was taken, with a document, within the first period."""

    @hookspec(since="0.1")
    def information_charged(self, site: SiteRef, event: events.InformationCharged) -> None:
        """The asker is told what copying and sending really cost."""

    @hookspec(since="0.1")
    def information_provided(self, site: SiteRef, event: events.InformationProvided) -> None:
        """The information was given, wholly or in part."""

    @hookspec(since="0.1")
    def information_pointed(self, site: SiteRef, event: events.InformationPointed) -> None:
        """It is public already; the asker was told where."""

    @hookspec(since="0.1")
    def information_redirected(self, site: SiteRef, event: events.InformationRedirected) -> None:
        """The asker was told who holds it, or the request was passed on."""

    @hookspec(since="0.1")
    def information_refused(self, site: SiteRef, event: events.InformationRefused) -> None:
        """The information is not given, on a ground the law names."""

    @hookspec(since="0.1")
    def information_assigned(self, site: SiteRef, event: events.InformationAssigned) -> None:
        """The request has an officer, or another one."""
