from __future__ import annotations

from django.apps import AppConfig


class CorrectionsConfig(AppConfig):
    name = "cms_site.corrections"
    label = "cms_corrections"
    verbose_name = "Bạn đọc báo chỗ sai"
