from __future__ import annotations

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "cms_site.home"
    label = "cms_home"
    verbose_name = "Trang chủ và khung trang"

    def ready(self) -> None:
        """Let the frame hear of settings and menus, and the search of pages."""
        from cms_site import here
        from cms_site.search import pages

        here.watch()
        pages.watch()
