from __future__ import annotations

from django.apps import AppConfig


class CommunesConfig(AppConfig):
    name = "cms_site.communes"
    label = "cms_communes"
    verbose_name = "Lập trang cho xã, phường"
