"""Guards, and falls."""

from __future__ import annotations

from chinhquyen_sdk.hooks import ReceptionHooks, hookimpl


class Hooks(ReceptionHooks):
    @hookimpl
    def may_accept_petition(self, site, petition, actor):
        raise RuntimeError("guard on fire")
