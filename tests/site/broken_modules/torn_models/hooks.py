"""Never registered: its tables are not there."""

from __future__ import annotations

from chinhquyen_sdk.hooks import ReceptionHooks, hookimpl


class Hooks(ReceptionHooks):
    @hookimpl
    def petition_filed(self, site, event):
        raise AssertionError("a module without its tables must not be told")
