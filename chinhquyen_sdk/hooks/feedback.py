"""Hooks of the feedback module: facts told after commit, in the background, at least once."""

from __future__ import annotations

from chinhquyen_sdk.domain.feedback import events
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class FeedbackHooks:
    """Be safe to run twice. An event names no sender and repeats no words."""

    @hookspec(since="0.1")
    def report_assigned(self, site: SiteRef, event: events.ReportAssigned) -> None:
        """A report has an officer, or another one."""
