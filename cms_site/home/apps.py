from __future__ import annotations

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "cms_site.home"
    label = "cms_home"
    verbose_name = "Trang chủ và khung trang"

    def ready(self) -> None:
        from cms_site.here import watch

        watch()
