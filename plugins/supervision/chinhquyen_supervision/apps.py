"""The supervision module as a Django app."""

from __future__ import annotations

from chinhquyen_sdk.host.boot import ModuleConfig


class SupervisionConfig(ModuleConfig):
    name = "chinhquyen_supervision"
    label = "cq_supervision"
    verbose_name = "Giám sát của Nhân dân"
