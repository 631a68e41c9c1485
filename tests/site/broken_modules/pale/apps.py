"""See module.py."""

from __future__ import annotations

from chinhquyen_sdk.host.boot import ModuleConfig


class Config(ModuleConfig):
    name = "pale"
    label = "cq_pale"
