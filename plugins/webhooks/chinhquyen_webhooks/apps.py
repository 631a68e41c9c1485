"""The webhooks module as a Django app."""

from __future__ import annotations

from chinhquyen_sdk.host.boot import ModuleConfig


class WebhooksConfig(ModuleConfig):
    name = "chinhquyen_webhooks"
    label = "cq_webhooks"
    verbose_name = "Báo tin cho phần mềm khác"
