"""The greetings module as a Django app."""

from __future__ import annotations

from chinhquyen_sdk.host.boot import ModuleConfig


class GreetingsConfig(ModuleConfig):
    name = "chinhquyen_greetings"
    label = "cq_greetings"
    verbose_name = "Lời chúc của chủ tịch"
