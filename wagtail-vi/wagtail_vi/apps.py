"""The app: its catalogue wins over those of the apps that stand after it."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig, apps
from django.core.checks import CheckMessage, Warning, register

from wagtail_vi.hard_coded import say_it_in_vietnamese


class WagtailViConfig(AppConfig):
    name = "wagtail_vi"
    verbose_name = "Wagtail bằng tiếng Việt"

    def ready(self) -> None:
        speak_in_the_editor()
        say_it_in_vietnamese()
        register(stands_before_wagtail)


def speak_in_the_editor() -> None:
    """Wagtail's editor asks for the JavaScript messages of `wagtail.admin` alone; the last package named wins."""
    from wagtail.admin.views.i18n import js_catalog

    packages = getattr(js_catalog, "view_initkwargs", {}).get("packages")
    if packages is not None and "wagtail_vi" not in packages:
        packages.append("wagtail_vi")


def stands_before_wagtail(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    earlier = standing_before_us([config.name for config in apps.get_app_configs()])
    if not earlier:
        return []
    hint = "Put 'wagtail_vi' before Wagtail's apps in INSTALLED_APPS."
    said = f"Some messages of {', '.join(earlier)} stay as Wagtail has them."
    return [Warning(said, hint=hint, id="wagtail_vi.W001")]


def standing_before_us(installed: list[str]) -> list[str]:
    """Of two apps the first in INSTALLED_APPS has the last word."""
    return [name for name in installed[: installed.index("wagtail_vi")] if name.split(".")[0] == "wagtail"]
