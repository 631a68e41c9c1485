"""The admin: Vietnamese addresses, our colours, and each commune's editors among their own pages only."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse_lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms_site.home.dashboard import EditorsPanel
from cms_site.home.guide import GuideView
from cms_site.own_commune import MENU_ITEMS
from cms_site.privacy.finishing import HELD
from cms_site.privacy.looking import ACTION
from cms_site.privacy.net import tell_of_held_copies
from cms_site.privacy.publishing import stop_before_publishing, stop_many
from cms_site.privacy.views import PageFindsView

SEEN = ("add", "change", "publish", "lock", "unlock", "bulk_delete")


@hooks.register("insert_global_admin_js")
def vietnamese_slugs() -> SafeString:
    return format_html('<script src="{}"></script>', static("cms_site/js/vietnamese_slug.js"))


@hooks.register("insert_global_admin_css")
def colours() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("cms_site/css/admin.css"))


@hooks.register("construct_homepage_panels")
def editors_panel(request: HttpRequest, panels: list[Component]) -> None:
    panels.append(EditorsPanel(request))


@hooks.register("construct_page_chooser_queryset")
def own_pages_to_choose(pages: QuerySet[Page], request: HttpRequest) -> QuerySet[Page]:
    """Wagtail's chooser offers every page of every commune; show only what this person works on, and the way to it."""
    if request.user.is_superuser:
        return pages
    own = PagePermissionPolicy().instances_user_has_any_permission_for(request.user, SEEN)
    return pages.filter(pk__in=own.order_by().values("pk"))


@hooks.register("construct_reports_menu")
def scoped_reports(request: HttpRequest, items: list[MenuItem]) -> None:
    """Reports that name every commune are the administrator's alone."""
    if not request.user.is_superuser:
        items[:] = [item for item in items if item.name not in MENU_ITEMS]


@hooks.register("register_admin_urls")
def guide() -> list[URLPattern]:
    return [
        path("huong-dan/", GuideView.as_view(), name="cms_guide"),
        path("thong-tin-rieng/<int:page_id>/", PageFindsView.as_view(), name="cms_page_finds"),
    ]


hooks.register("before_publish_page", stop_before_publishing)
hooks.register("before_bulk_action", stop_many)
hooks.register("after_copy_page", tell_of_held_copies)


@hooks.register("register_log_actions")
def privacy_actions(actions: LogActionRegistry) -> None:
    actions.register_action(ACTION, "Xem thông tin riêng", "Đã xem và trả lời từng chỗ có thông tin riêng")
    actions.register_action(
        HELD,
        "Chưa đăng: chờ xem thông tin riêng",
        "Duyệt xong, chưa đăng: bài có thể có thông tin riêng, mời bấm đăng để xem",
    )


@hooks.register("register_help_menu_item")
def guide_item() -> MenuItem:
    return MenuItem(
        "Hướng dẫn sử dụng", reverse_lazy("cms_guide"), name="huong-dan", icon_name="help", order=10
    )


@hooks.register("construct_help_menu")
def help_on_this_machine(request: HttpRequest, items: list[MenuItem]) -> None:
    """No link of the menu leads to another host."""
    items[:] = [item for item in items if not str(item.url).startswith("http")]
