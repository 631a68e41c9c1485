"""The disclosure module as a Django app."""

from __future__ import annotations

from chinhquyen_sdk.host.boot import ModuleConfig


class DisclosureConfig(ModuleConfig):
    name = "chinhquyen_disclosure"
    label = "cq_disclosure"
    verbose_name = "Công khai"
