"""Reporting in Wagtail's admin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from wagtail import hooks

from chinhquyen_sdk.host.gates import ModuleMenuItem
from chinhquyen_sdk.host.sites import request_site

from . import queries
from .module import APPROVE, PROVINCE, REGISTER, WRITE, manifest
from .panels import chair, files, link, province, register, reports


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Mount the officers' screens."""
    return [
        path("bao-cao/", reports.ListView.as_view(), name="reporting_reports"),
        path("bao-cao/soan/", reports.ComposeView.as_view(), name="reporting_compose"),
        path("bao-cao/noi-tinh/", link.LinkView.as_view(), name="reporting_link"),
        path("bao-cao/noi-tinh/thu/", link.TryView.as_view(), name="reporting_try"),
        path("bao-cao/<uuid:id>/", reports.ReportView.as_view(), name="reporting_report"),
        path("bao-cao/<uuid:id>/sua/", reports.EditView.as_view(), name="reporting_edit"),
        path("bao-cao/<uuid:id>/buoc/<slug:step>/", reports.StepView.as_view(), name="reporting_step"),
        path("bao-cao/<uuid:id>/chi-tieu/<slug:name>/", reports.TraceView.as_view(), name="reporting_trace"),
        path("bao-cao/<uuid:id>/tep.<str:kind>", files.FileView.as_view(), name="reporting_file"),
        path("bang-chu-tich/", chair.ChairView.as_view(), name="reporting_chair"),
        path("bao-cao-xa-phuong/", province.ProvinceView.as_view(), name="reporting_province"),
        path("xa-phuong/", register.RegisterView.as_view(), name="reporting_register"),
        path("xa-phuong/them/<slug:way>/", register.AddView.as_view(), name="reporting_add"),
        path("xa-phuong/cap-ma/", register.TokensView.as_view(), name="reporting_tokens"),
        path("xa-phuong/<str:code>/", register.CommuneTokenView.as_view(), name="reporting_commune_token"),
        path(
            "xa-phuong/<str:code>/<slug:step>/", register.TokenStepView.as_view(), name="reporting_token_step"
        ),
        path(
            "bao-cao-xa-phuong/<str:code>/<str:period>/",
            province.CommuneView.as_view(),
            name="reporting_commune",
        ),
    ]


class ProvinceMenuItem(ModuleMenuItem):
    """Shown on a province's site alone."""

    def is_shown(self, request: HttpRequest) -> Any:
        return super().is_shown(request) and queries.has_communes(request_site(request))


@hooks.register("register_admin_menu_item")
def chair_item() -> ModuleMenuItem:
    """Stand at the top, for those who decide."""
    return ModuleMenuItem(
        "Bảng của Chủ tịch", reverse_lazy("reporting_chair"), slug=manifest.slug, permissions=(APPROVE,),
        name="bang-chu-tich", icon_name="view", order=39,
    )  # fmt: skip


@hooks.register("register_admin_menu_item")
def reports_item() -> ModuleMenuItem:
    """Stand below the figures."""
    return ModuleMenuItem(
        "Báo cáo gửi tỉnh", reverse_lazy("reporting_reports"), slug=manifest.slug, permissions=(WRITE, APPROVE),
        name="bao-cao-tinh", icon_name="doc-full-inverse", order=47,
    )  # fmt: skip


@hooks.register("register_admin_menu_item")
def province_item() -> ModuleMenuItem:
    """Stand there on a province's site."""
    return ProvinceMenuItem(
        "Báo cáo các xã", reverse_lazy("reporting_province"), slug=manifest.slug, permissions=(PROVINCE,),
        name="bao-cao-xa-phuong", icon_name="list-ul", order=48,
    )  # fmt: skip


@hooks.register("register_admin_menu_item")
def register_item() -> ModuleMenuItem:
    """Stand below, for whoever keeps the list."""
    return ProvinceMenuItem(
        "Các xã, phường", reverse_lazy("reporting_register"), slug=manifest.slug, permissions=(REGISTER,),
        name="danh-sach-xa-phuong", icon_name="key", order=48,
    )  # fmt: skip
