"""The second step of signing in, as a Django app."""

from __future__ import annotations

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in
from django.core import checks


class SecondFactorConfig(AppConfig):
    name = "cms_site.second_factor"
    label = "second_factor"
    verbose_name = "Đăng nhập hai bước"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import rules, sessions

        user_logged_in.connect(sessions.begin, dispatch_uid="second_factor.begin")
        checks.register(rules.mode_is_known, checks.Tags.security)
