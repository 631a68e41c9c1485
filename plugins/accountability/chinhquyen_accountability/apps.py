"""The accountability module as a Django app."""

from __future__ import annotations

from chinhquyen_sdk.host.boot import ModuleConfig


class AccountabilityConfig(ModuleConfig):
    name = "chinhquyen_accountability"
    label = "cq_accountability"
    verbose_name = "Trách nhiệm giải trình"
