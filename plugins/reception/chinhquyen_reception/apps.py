"""The reception module as a Django app."""

from __future__ import annotations

from chinhquyen_sdk.host.boot import ModuleConfig


class ReceptionConfig(ModuleConfig):
    name = "chinhquyen_reception"
    label = "cq_reception"
    verbose_name = "Tiếp dân và đơn thư"
