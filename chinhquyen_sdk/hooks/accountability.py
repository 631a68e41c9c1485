"""Hooks of the accountability module: facts told after commit, in the background, at least once."""

from __future__ import annotations

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class AccountabilityHooks:
    """Be safe to run twice."""

    @hookspec
    def explanation_requested(self, site: SiteRef, event: Event) -> None:
        """Somebody asked the commune to explain itself."""
