from __future__ import annotations

from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "cms_site.events"
    label = "cms_events"
    verbose_name = "Lịch sự kiện"
