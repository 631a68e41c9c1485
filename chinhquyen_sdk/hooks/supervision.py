"""Hooks of the supervision module: facts told after commit, in the background, at least once."""

from __future__ import annotations

from uuid import UUID

from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.domain.supervision import ReportResult, events

from .markers import hookspec


class SupervisionHooks:
    """Be safe to run twice. ``event.subject`` is the finding, or the report a board looked into; nobody is named.

    Who supervises a project is asked with ``supervisors_of``; every other step stands in the journal.
    """

    @hookspec(since="0.1")
    def recommendation_confirmed(self, site: SiteRef, event: events.RecommendationConfirmed) -> None:
        """The Front confirmed a board's recommendation and sent it: its addressee answers by ``event.due``."""

    @hookspec(since="0.1")
    def report_examined(self, site: SiteRef, event: events.ReportExamined) -> None:
        """A board looked into the report ``event.subject`` of another module; what it answers its sender: ask ``report_result``."""

    @hookspec(since="0.1")
    def report_result(self, site: SiteRef, report: UUID) -> ReportResult | None:
        """Ask: what the board answers the sender of ``report``, for the sender alone; None: it has not answered.

        Asked when ``report_examined`` is heard; the words go to the sender as the answer of the commune's report.
        """
        raise NotImplementedError
