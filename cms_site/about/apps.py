from __future__ import annotations

from django.apps import AppConfig


class AboutConfig(AppConfig):
    name = "cms_site.about"
    label = "cms_about"
    verbose_name = "Giới thiệu, danh bạ, hỏi đáp"
