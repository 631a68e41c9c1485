"""petition_filled is not petition_filed."""

from __future__ import annotations

from chinhquyen_sdk.hooks import ReceptionHooks, hookimpl


class Hooks(ReceptionHooks):
    @hookimpl
    def petition_filled(self, site, event):
        """Listen to a thing that never happens."""
