"""Answers, in its own time."""

from __future__ import annotations

import time

from chinhquyen_sdk.hooks import ScreenHooks, hookimpl


class Hooks(ScreenHooks):
    @hookimpl
    def panels(self, slot, site, subject, request):
        if slot == "petition.side":
            time.sleep(0.6)  # the host's budget is half a second
        return []
