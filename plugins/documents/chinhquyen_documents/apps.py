"""The documents module as a Django app."""

from __future__ import annotations

from chinhquyen_sdk.host.boot import ModuleConfig


class DocumentsConfig(ModuleConfig):
    name = "chinhquyen_documents"
    label = "cq_documents"
    verbose_name = "Thư viện văn bản"
