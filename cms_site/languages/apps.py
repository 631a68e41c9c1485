from __future__ import annotations

from django.apps import AppConfig


class LanguagesConfig(AppConfig):
    name = "cms_site.languages"
    label = "cms_languages"
    verbose_name = "Các thứ tiếng"
