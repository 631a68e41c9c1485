"""Disclosure in Wagtail's admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from wagtail import hooks

from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.gates import ModuleMenuItem
from chinhquyen_sdk.host.sites import request_site

from .module import PUBLISH, manifest
from .panels import due, look, posting, register, sound


class DisclosureMenuItem(ModuleMenuItem):
    """Shown to those who publish at this site."""

    def is_shown(self, request: HttpRequest) -> bool:
        return super().is_shown(request) and access.can(request.user, request_site(request), PUBLISH)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Mount the officers' screens."""
    return [
        path("cong-khai/", register.RegisterView.as_view(), name="disclosure_register"),
        path("cong-khai/mo-nam/", register.OpenYearView.as_view(), name="disclosure_open"),
        path("cong-khai/khong-phat-sinh/", register.CloseManyView.as_view(), name="disclosure_close"),
        path("cong-khai/viec/<uuid:id>/", due.DueView.as_view(), name="disclosure_due"),
        path("cong-khai/viec/<uuid:id>/dang/", due.PublishView.as_view(), name="disclosure_publish"),
        path("cong-khai/xem/<uuid:held>/", look.PublishLookView.as_view(), name="disclosure_publish_look"),
        path(
            "cong-khai/xem-dinh-chinh/<uuid:held>/",
            look.CorrectLookView.as_view(),
            name="disclosure_correct_look",
        ),
        path("cong-khai/bai/<uuid:id>/tieng/", sound.SoundView.as_view(), name="disclosure_sound"),
        path("cong-khai/bai/<uuid:id>/doc/", sound.ReadView.as_view(), name="disclosure_read"),
        path("cong-khai/viec/<uuid:id>/them/", due.AddDueView.as_view(), name="disclosure_add"),
        path("cong-khai/viec/<uuid:id>/buoc/<slug:step>/", due.DueStepView.as_view(), name="disclosure_step"),
        path("cong-khai/bai/<uuid:id>/", posting.PostingView.as_view(), name="disclosure_posting"),
        path("cong-khai/bai/<uuid:id>/ngay-doc-loa/", posting.DaysView.as_view(), name="disclosure_days"),
        path("cong-khai/bai/<uuid:id>/dinh-chinh/", posting.CorrectView.as_view(), name="disclosure_correct"),
        path("cong-khai/bai/<uuid:id>/go-bang/", posting.RemoveView.as_view(), name="disclosure_remove"),
        path(
            "cong-khai/bai/<uuid:id>/anh/<uuid:photo>/", posting.PhotoView.as_view(), name="disclosure_photo"
        ),
        path(
            "cong-khai/bai/<uuid:id>/minh-chung/<slug:form>/",
            posting.ProofView.as_view(),
            name="disclosure_prove",
        ),
        path("cong-khai/bai/<uuid:id>/bo/<slug:form>/", posting.WaiveView.as_view(), name="disclosure_waive"),
    ]


@hooks.register("register_admin_menu_item")
def disclosure_item() -> ModuleMenuItem:
    """Stand below the greetings."""
    return DisclosureMenuItem(
        "Công khai",
        reverse_lazy("disclosure_register"),
        slug=manifest.slug,
        name="cong-khai",
        icon_name="view",
        order=86,
    )
