from __future__ import annotations

from django.apps import AppConfig


class UpkeepConfig(AppConfig):
    name = "cms_site.upkeep"
    label = "cms_upkeep"
    verbose_name = "Kiểm tra trang"

    def ready(self) -> None:
        from cms_site.upkeep.walking import watch

        watch()
