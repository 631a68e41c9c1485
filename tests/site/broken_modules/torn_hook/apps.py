"""See module.py."""

from __future__ import annotations

from chinhquyen_sdk.host.boot import ModuleConfig


class Config(ModuleConfig):
    name = "torn_hook"
    label = "cq_torn_hook"
