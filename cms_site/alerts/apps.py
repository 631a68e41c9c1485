from __future__ import annotations

from django.apps import AppConfig


class AlertsConfig(AppConfig):
    name = "cms_site.alerts"
    label = "cms_alerts"
    verbose_name = "Thông báo khẩn"

    def ready(self) -> None:
        from cms_site.alerts.standing import watch

        watch()
