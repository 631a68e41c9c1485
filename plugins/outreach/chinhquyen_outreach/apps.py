"""The outreach module as a Django app."""

from __future__ import annotations

from chinhquyen_sdk.host.boot import ModuleConfig


class OutreachConfig(ModuleConfig):
    name = "chinhquyen_outreach"
    label = "cq_outreach"
    verbose_name = "Chính sách, tuyên truyền"
