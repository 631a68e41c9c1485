"""The letters module as a Django app."""

from __future__ import annotations

from chinhquyen_sdk.host.boot import ModuleConfig


class LettersConfig(ModuleConfig):
    name = "chinhquyen_letters"
    label = "cq_letters"
    verbose_name = "Thư gửi bà con"
