"""The module as a Django app."""

from __future__ import annotations

from chinhquyen_sdk.host.boot import ModuleConfig


class ZaloNoticesConfig(ModuleConfig):
    name = "chinhquyen_zalo_notices"
    label = "cq_zalo_notices"
    verbose_name = "Báo thư qua Zalo"
