"""The feedback module as a Django app."""

from __future__ import annotations

from chinhquyen_sdk.host.boot import ModuleConfig


class FeedbackConfig(ModuleConfig):
    name = "chinhquyen_feedback"
    label = "cq_feedback"
    verbose_name = "Phản ánh nhanh"
