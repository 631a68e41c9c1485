"""The site check in Wagtail's admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from cms_site.upkeep.screens import (
    BeginView,
    LookedThroughView,
    SiteCheckItem,
    SiteCheckPanel,
    SiteCheckView,
)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path("kiem-tra-trang/", SiteCheckView.as_view(), name="cms_site_check"),
        path(
            "kiem-tra-trang/<int:page_id>/van-dung/", LookedThroughView.as_view(), name="cms_looked_through"
        ),
        path("kiem-tra-trang/them/<slug:code>/", BeginView.as_view(), name="cms_begin_section"),
    ]


@hooks.register("register_reports_menu_item")
def site_check() -> MenuItem:
    return SiteCheckItem(
        "Kiểm tra trang",
        reverse_lazy("cms_site_check"),
        name="kiem-tra-trang",
        icon_name="clipboard-list",
        order=10,
    )


@hooks.register("construct_homepage_panels")
def site_check_line(request: HttpRequest, panels: list[Component]) -> None:
    panels.append(SiteCheckPanel(request))
