from __future__ import annotations

from django.apps import AppConfig


class PollsConfig(AppConfig):
    name = "cms_site.polls"
    label = "cms_polls"
    verbose_name = "Thăm dò ý kiến"
