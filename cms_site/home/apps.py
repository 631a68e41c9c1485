from __future__ import annotations

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "cms_site.home"
    label = "cms_home"
    verbose_name = "Trang chủ và khung trang"

    def ready(self) -> None:
        """Let the frame hear of settings and menus, the search of pages; hang the net under every door of publishing."""
        from django.db.models.signals import post_save, pre_save
        from wagtail.signals import page_published

        from cms_site import here, kept
        from cms_site.pictures import making
        from cms_site.privacy.net import hold_unseen, keep_unseen_back, tell_of_held
        from cms_site.search import attached, pages

        here.watch()
        kept.watch()
        making.watch()
        pages.watch()
        pre_save.connect(keep_unseen_back, dispatch_uid="cms_privacy_net_before")
        post_save.connect(tell_of_held, dispatch_uid="cms_privacy_net_told")
        attached.watch()
        page_published.connect(hold_unseen, dispatch_uid="cms_privacy_net")
