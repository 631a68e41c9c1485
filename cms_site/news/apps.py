from __future__ import annotations

from django.apps import AppConfig


class NewsConfig(AppConfig):
    name = "cms_site.news"
    label = "cms_news"
    verbose_name = "Tin tức"
