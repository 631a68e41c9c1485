from __future__ import annotations

from django.apps import AppConfig


class LanguagesConfig(AppConfig):
    name = "cms_site.languages"
    label = "cms_languages"
    verbose_name = "Các thứ tiếng"

    def ready(self) -> None:
        from wagtail.signals import page_published

        from cms_site.languages.standing import published

        page_published.connect(published, dispatch_uid="cms.languages.published")
