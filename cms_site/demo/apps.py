from __future__ import annotations

from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "cms_site.demo"
    label = "cms_demo"
    verbose_name = "Trang mẫu"
