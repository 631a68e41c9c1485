"""Hooks of the feedback module: facts told after commit, in the background, at least once."""

from __future__ import annotations

from chinhquyen_sdk.domain.feedback import events
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class FeedbackHooks:
    """Be safe to run twice. An event names no sender and repeats no words."""

    @hookspec
    def report_sent(self, site: SiteRef, event: events.ReportSent) -> None:
        """Somebody reported a thing that needs mending; ``event.held`` says that the public does not see it."""

    @hookspec
    def report_shown(self, site: SiteRef, event: events.ReportShown) -> None:
        """An officer decided what the public sees of a report."""

    @hookspec
    def report_assigned(self, site: SiteRef, event: events.ReportAssigned) -> None:
        """A report has an officer, or another one."""

    @hookspec
    def report_started(self, site: SiteRef, event: events.ReportStarted) -> None:
        """Work on a report began."""

    @hookspec
    def report_finished(self, site: SiteRef, event: events.ReportFinished) -> None:
        """The commune says that the thing is mended."""

    @hookspec
    def report_transferred(self, site: SiteRef, event: events.ReportTransferred) -> None:
        """The thing is another body's business; ``event.agency`` says whose."""

    @hookspec
    def report_merged(self, site: SiteRef, event: events.ReportMerged) -> None:
        """The thing was reported before, under ``event.original``."""

    @hookspec
    def report_more_asked(self, site: SiteRef, event: events.MoreAsked) -> None:
        """Nobody can tell from the report what to do or where."""

    @hookspec
    def report_reopened(self, site: SiteRef, event: events.ReportReopened) -> None:
        """Neighbours or an officer say that the thing is not mended."""

    @hookspec
    def report_handed(self, site: SiteRef, event: events.ReportHanded) -> None:
        """The report is to be handled as a petition."""
