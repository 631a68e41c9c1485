"""The module in Wagtail's admin."""

from __future__ import annotations

from django.urls import URLPattern, path, reverse_lazy
from wagtail import hooks

from chinhquyen_sdk.host.gates import ModuleMenuItem

from .module import WRITE, manifest
from .panels import NotesView


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Mount the officers' screen."""
    return [path("hello/", NotesView.as_view(), name="hello_notes")]


@hooks.register("register_admin_menu_item")
def item() -> ModuleMenuItem:
    """Stand at the end of the menu."""
    return ModuleMenuItem(
        manifest.label,
        reverse_lazy("hello_notes"),
        slug=manifest.slug,
        permissions=(WRITE,),
        name="hello-notes",
        icon_name="info-circle",
        order=95,
    )
