"""The dialogues module as a Django app."""

from __future__ import annotations

from chinhquyen_sdk.host.boot import ModuleConfig


class DialoguesConfig(ModuleConfig):
    name = "chinhquyen_dialogues"
    label = "cq_dialogues"
    verbose_name = "Đối thoại với Nhân dân"
