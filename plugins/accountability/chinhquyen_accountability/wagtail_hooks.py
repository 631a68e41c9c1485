"""Accountability in Wagtail's admin."""

from __future__ import annotations

from django.urls import URLPattern, path, reverse_lazy
from wagtail import hooks

from chinhquyen_sdk.host.gates import ModuleMenuItem

from .module import ANSWER, manifest
from .panels import screens


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Mount the officers' screens."""
    return [
        path("giai-trinh/", screens.InboxView.as_view(), name="accountability_inbox"),
        path("giai-trinh/so/", screens.BookView.as_view(), name="accountability_book"),
        path("giai-trinh/nhan/", screens.DeskView.as_view(), name="accountability_desk"),
        path("giai-trinh/<str:code>/", screens.CaseView.as_view(), name="accountability_case"),
        path("giai-trinh/<str:code>/nguoi-hoi/", screens.AskerView.as_view(), name="accountability_asker"),
        path("giai-trinh/<str:code>/van-ban.pdf", screens.PaperView.as_view(), name="accountability_paper"),
        path("giai-trinh/<str:code>/thanh-don/", screens.HandView.as_view(), name="accountability_hand"),
        path(
            "giai-trinh/<str:code>/viec/<slug:step>/", screens.StepView.as_view(), name="accountability_step"
        ),
    ]


@hooks.register("register_admin_menu_item")
def explanations_item() -> ModuleMenuItem:
    """Stand below the dialogues."""
    return ModuleMenuItem(
        "Giải trình",
        reverse_lazy("accountability_inbox"),
        slug=manifest.slug,
        permissions=(ANSWER,),
        name="giai-trinh",
        icon_name="help",
        order=75,
    )
