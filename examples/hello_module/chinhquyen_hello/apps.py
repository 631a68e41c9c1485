"""The module as a Django app."""

from __future__ import annotations

from chinhquyen_sdk.host.boot import ModuleConfig


class HelloConfig(ModuleConfig):
    name = "chinhquyen_hello"
    label = "cq_hello"
    verbose_name = "Lời nhắn hôm nay"
