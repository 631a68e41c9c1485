"""Information on request in Wagtail's admin."""

from __future__ import annotations

from django.urls import URLPattern, path, reverse_lazy
from wagtail import hooks

from chinhquyen_sdk.host.gates import ModuleMenuItem

from .module import ANSWER, manifest
from .panels import case, lists, publishing


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Mount the officers' screens."""
    here = "yeu-cau-thong-tin/"
    return [
        path(here, lists.InboxView.as_view(), name="information_inbox"),
        path(f"{here}so/", lists.BookView.as_view(), name="information_book"),
        path(f"{here}nhan/", lists.DeskView.as_view(), name="information_desk"),
        path(f"{here}<str:code>/", case.CaseView.as_view(), name="information_case"),
        path(f"{here}<str:code>/nguoi-hoi/", case.AskerView.as_view(), name="information_asker"),
        path(f"{here}<str:code>/van-ban.pdf", case.PaperView.as_view(), name="information_paper"),
        path(f"{here}<str:code>/tep/<uuid:file>/", case.FileView.as_view(), name="information_file"),
        path(f"{here}<str:code>/cong-khai/", publishing.PublishView.as_view(), name="information_publish"),
        path(f"{here}<str:code>/viec/<slug:step>/", case.StepView.as_view(), name="information_step"),
    ]


@hooks.register("register_admin_menu_item")
def information_item() -> ModuleMenuItem:
    """Stand below the explanations."""
    return ModuleMenuItem(
        "Yêu cầu thông tin",
        reverse_lazy("information_inbox"),
        slug=manifest.slug,
        permissions=(ANSWER,),
        name="yeu-cau-thong-tin",
        icon_name="search",
        order=76,
    )
