"""Hooks of the reception_days module: facts told after commit, in the background, at least once."""

from __future__ import annotations

from chinhquyen_sdk.domain.reception_days import events
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class ReceptionDayHooks:
    """Be safe to run twice. ``event.subject`` is the visit, or the day, it is about."""

    @hookspec(since="0.1")
    def reception_day_changed(self, site: SiteRef, event: events.ReceptionDayChanged) -> None:
        """A reception day was added, moved, changed or taken out, with its reason."""

    @hookspec(since="0.1")
    def visit_registered(self, site: SiteRef, event: events.VisitRegistered) -> None:
        """Somebody has a place in the queue of a reception day."""

    @hookspec(since="0.1")
    def visit_moved(self, site: SiteRef, event: events.VisitMoved) -> None:
        """The visitor has another turn."""

    @hookspec(since="0.1")
    def visit_cancelled(self, site: SiteRef, event: events.VisitCancelled) -> None:
        """The visitor gave the turn back."""

    @hookspec(since="0.1")
    def visit_refused(self, site: SiteRef, event: events.VisitRefused) -> None:
        """Somebody was not received, for a ground the law names."""

    @hookspec(since="0.1")
    def reception_concluded(self, site: SiteRef, event: events.ReceptionConcluded) -> None:
        """The chair concluded after a reception, or reworded it; the words come with ``letter_facts``."""
