"""The reception_days module as a Django app."""

from __future__ import annotations

from chinhquyen_sdk.host.boot import ModuleConfig


class ReceptionDaysConfig(ModuleConfig):
    name = "chinhquyen_reception_days"
    label = "cq_reception_days"
    verbose_name = "Lịch tiếp công dân"
