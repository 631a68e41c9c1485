"""Hooks of the reception_days module: facts told after commit, in the background, at least once; one question."""

from __future__ import annotations

from uuid import UUID

from chinhquyen_sdk.domain.reception_days import events
from chinhquyen_sdk.domain.reception_days.writing import ConclusionFacts
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class ReceptionDayHooks:
    """Be safe to run twice. ``event.subject`` is the visit, or the day, it is about."""

    @hookspec
    def reception_day_changed(self, site: SiteRef, event: events.ReceptionDayChanged) -> None:
        """A reception day was added, moved, changed or taken out, with its reason."""

    @hookspec
    def visit_registered(self, site: SiteRef, event: events.VisitRegistered) -> None:
        """Somebody has a place in the queue of a reception day."""

    @hookspec
    def visit_moved(self, site: SiteRef, event: events.VisitMoved) -> None:
        """The visitor has another turn."""

    @hookspec
    def visit_cancelled(self, site: SiteRef, event: events.VisitCancelled) -> None:
        """The visitor gave the turn back."""

    @hookspec
    def visit_received(self, site: SiteRef, event: events.VisitReceived) -> None:
        """A reception was held and stands in the book (Mẫu 03/TCD)."""

    @hookspec
    def visit_refused(self, site: SiteRef, event: events.VisitRefused) -> None:
        """Somebody was not received, for a ground the law names."""

    @hookspec
    def reception_concluded(self, site: SiteRef, event: events.ReceptionConcluded) -> None:
        """The chair concluded after a reception; ask ``conclusion_facts`` for the words."""

    @hookspec
    def conclusion_facts(self, site: SiteRef, visit: UUID) -> ConclusionFacts | None:
        """Ask: what a letter about the conclusion of ``visit`` says.

        None means "not my visit" or "no conclusion". Of a denunciation neither name nor address is told.
        """
        raise NotImplementedError
