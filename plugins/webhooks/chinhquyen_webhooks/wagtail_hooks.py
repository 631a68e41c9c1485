"""Webhooks in Wagtail's admin."""

from __future__ import annotations

from django.urls import URLPattern, path, reverse_lazy
from wagtail import hooks

from chinhquyen_sdk.host.gates import ModuleMenuItem

from . import panels
from .module import KEEP, manifest

_HERE = "bao-tin-phan-mem/"


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Mount the office's screens."""
    one = f"{_HERE}<uuid:id>/"
    return [
        path(_HERE, panels.ListView.as_view(), name="webhooks"),
        path(one, panels.WebhookView.as_view(), name="webhook"),
        path(f"{one}gui-lai-tu-ngay/", panels.ReplaySinceView.as_view(), name="webhook_replay_since"),
        path(f"{one}tin/<uuid:delivery>/gui-lai/", panels.ReplayView.as_view(), name="webhook_replay"),
        path(f"{one}buoc/<slug:step>/", panels.StepView.as_view(), name="webhook_step"),
    ]


@hooks.register("register_admin_menu_item")
def webhooks_item() -> ModuleMenuItem:
    """Stand near the end, for whoever answers for connections."""
    return ModuleMenuItem(
        "Báo tin cho phần mềm khác", reverse_lazy("webhooks"), slug=manifest.slug, permissions=(KEEP,),
        name="bao-tin-phan-mem", icon_name="link-external", order=890,
    )  # fmt: skip
