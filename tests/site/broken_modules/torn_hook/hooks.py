"""Hears, and falls."""

from __future__ import annotations

from chinhquyen_sdk.hooks import ReceptionHooks, hookimpl


class Hooks(ReceptionHooks):
    @hookimpl
    def petition_filed(self, site, event):
        raise RuntimeError("hook on fire")
