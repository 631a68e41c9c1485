from __future__ import annotations

from django.apps import AppConfig


class StrictAdminConfig(AppConfig):
    name = "cms_site.strict_admin"
    label = "strict_admin"
    verbose_name = "Trang quản trị không có chương trình viết trong trang"

    def ready(self) -> None:
        from wagtail.admin.widgets import BaseChooser

        from .marks import rendered

        # Wagtail has no setting for it, and its choosers are made in many places.
        BaseChooser.render = rendered
