"""The information module as a Django app."""

from __future__ import annotations

from chinhquyen_sdk.host.boot import ModuleConfig


class InformationConfig(ModuleConfig):
    name = "chinhquyen_information"
    label = "cq_information"
    verbose_name = "Tiếp cận thông tin"
