from __future__ import annotations

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "cms_site.documents"
    label = "cms_documents"
    verbose_name = "Văn bản"
