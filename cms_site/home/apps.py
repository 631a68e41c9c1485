from __future__ import annotations

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "cms_site.home"
    label = "cms_home"
    verbose_name = "Trang chủ và khung trang"

    def ready(self) -> None:
        """Let the frame hear of settings and menus, the search of pages; hang the net under every door of publishing."""
        from wagtail.signals import page_published

        from cms_site import here, kept
        from cms_site.pictures import making
        from cms_site.privacy.net import hold_unseen
        from cms_site.search import pages

        here.watch()
        kept.watch()
        making.watch()
        pages.watch()
        page_published.connect(hold_unseen, dispatch_uid="cms_privacy_net")
