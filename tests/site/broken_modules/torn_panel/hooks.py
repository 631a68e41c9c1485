"""Draws, and falls."""

from __future__ import annotations

from chinhquyen_sdk.hooks import ScreenHooks, hookimpl


class Hooks(ScreenHooks):
    @hookimpl
    def panels(self, slot, site, subject, request):
        raise RuntimeError("panel on fire")
