"""Hooks of the reception_days module: facts told after commit, in the background, at least once."""

from __future__ import annotations

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class ReceptionDayHooks:
    """Be safe to run twice."""

    @hookspec
    def visit_registered(self, site: SiteRef, event: Event) -> None:
        """Somebody has a place in the queue of a reception day."""
