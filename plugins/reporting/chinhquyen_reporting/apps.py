"""The reporting module as a Django app."""

from __future__ import annotations

from chinhquyen_sdk.host.boot import ModuleConfig


class ReportingConfig(ModuleConfig):
    name = "chinhquyen_reporting"
    label = "cq_reporting"
    verbose_name = "Báo cáo"
