"""Quick feedback in Wagtail's admin."""

from __future__ import annotations

from django.urls import URLPattern, path, reverse_lazy
from wagtail import hooks

from chinhquyen_sdk.host.gates import ModuleMenuItem

from . import panels
from .module import HANDLE, manifest


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Mount the officers' screens."""
    return [
        path("phan-anh/", panels.InboxView.as_view(), name="feedback_inbox"),
        path("phan-anh/ghi/", panels.TypeInView.as_view(), name="feedback_desk"),
        path("phan-anh/giao/", panels.AssignView.as_view(), name="feedback_assign"),
        path("phan-anh/phan-cong/", panels.RulesView.as_view(), name="feedback_rules"),
        path("phan-anh/phan-cong/<uuid:rule>/bo/", panels.DropRuleView.as_view(), name="feedback_drop_rule"),
        path("phan-anh/<str:code>/", panels.CaseView.as_view(), name="feedback_case"),
        path("phan-anh/<str:code>/viec/<slug:move>/", panels.MoveView.as_view(), name="feedback_move"),
        path("phan-anh/<str:code>/cong-khai/", panels.ShowView.as_view(), name="feedback_show"),
        path("phan-anh/<str:code>/ghi-chu/", panels.NoteView.as_view(), name="feedback_note"),
        path("phan-anh/<str:code>/chuyen-don/", panels.HandOverView.as_view(), name="feedback_hand"),
        path("phan-anh/<str:code>/lien-he/", panels.ContactView.as_view(), name="feedback_contact"),
        path("phan-anh/<str:code>/anh/<uuid:photo>/", panels.PhotoView.as_view(), name="feedback_photo"),
        path(
            "phan-anh/<str:code>/anh/<uuid:photo>/hien/",
            panels.ReleaseView.as_view(),
            name="feedback_release",
        ),
    ]


@hooks.register("register_admin_menu_item")
def reports_item() -> ModuleMenuItem:
    """Stand below the petitions."""
    return ModuleMenuItem(
        "Phản ánh",
        reverse_lazy("feedback_inbox"),
        slug=manifest.slug,
        permissions=(HANDLE,),
        name="phan-anh",
        icon_name="warning",
        order=60,
    )
