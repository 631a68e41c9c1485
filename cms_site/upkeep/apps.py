from __future__ import annotations

from django.apps import AppConfig


class UpkeepConfig(AppConfig):
    name = "cms_site.upkeep"
    label = "cms_upkeep"
    verbose_name = "Kiểm tra trang"
