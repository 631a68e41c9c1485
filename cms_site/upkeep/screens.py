"""The site check in the admin: Báo cáo → Kiểm tra trang."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView, View
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.images import get_image_model
from wagtail.models import Page, Site
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import policy_registry

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.website import Standing, find_section, said
from chinhquyen_sdk.host.sites import request_site
from cms_site.corrections.ratings import least_helpful
from cms_site.languages.queries import lacking, stale, stale_recordings
from cms_site.upkeep import queries
from cms_site.upkeep.acts import begin, looked_through, place_for


def may_edit(user: Any, page: Page, action: str = "change") -> bool:
    return bool(PagePermissionPolicy().user_has_permission_for_instance(user, action, page))


class EditorsOnly:
    """Lets in those who edit the pages of the commune whose host name they came by."""

    site: Site
    request: HttpRequest

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.site = request_site(request)
        if not may_edit(request.user, self.site.root_page):
            raise PermissionDenied
        # A mixin before a view: the next class in line has it.
        response: HttpResponse = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        return response


class SiteCheckView(EditorsOnly, WagtailAdminTemplateMixin, TemplateView):
    template_name = "cms_site/admin/site_check.html"
    page_title = "Kiểm tra trang"
    header_icon = "clipboard-list"
    breadcrumbs_items: list[dict[str, Any]] = []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lines = queries.lines_of(self.site)
        order = list(Standing)
        return super().get_context_data(
            lines=sorted(lines, key=lambda line: order.index(line.standing)),
            summary=said(lines),
            faults=queries.faults(self.site),
            due=queries.due_pages(self.site),
            ending=queries.ending_pages(self.site),
            outside=queries.broken_outside(self.site),
            unhelpful=least_helpful(self.site, timezone.localdate()),
            pictures=_bare_pictures(self.request.user),
            place=place_for(self.site),
            old_versions=stale(self.site),
            old_recordings=stale_recordings(self.site),
            lacking=lacking(self.site),
            most=queries.MOST,
            **kwargs,
        )


def _bare_pictures(user: Any) -> Any:
    """Pictures of the commune's own collection that were uploaded before descriptions were asked for."""
    policy = policy_registry.get_by_type(get_image_model())
    mine = policy.instances_user_has_any_permission_for(user, ["change"])
    return mine.filter(description="").order_by("pk")[: queries.MOST]


class LookedThroughView(EditorsOnly, View):
    """Somebody read the page and found it right."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        page = get_object_or_404(Page.objects.descendant_of(self.site.root_page, inclusive=True), pk=page_id)
        if not may_edit(request.user, page):
            raise PermissionDenied
        again = looked_through(page, request.user)
        messages.success(request, f"Đã ghi “{page.title}” vẫn đúng. Lần xem tới: {spoken_day(again)}.")
        return redirect("cms_site_check")


class BeginView(EditorsOnly, View):
    """A draft for a section that has no page."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        section, place = find_section(code), place_for(self.site)
        if section is None:
            raise Http404
        if not may_edit(request.user, place, "add"):
            raise PermissionDenied
        page = begin(section, place, request.user)
        messages.success(request, f"Đã mở bản nháp “{page.title}”. {section.hint}")
        return redirect("wagtailadmin_pages:edit", page.pk)


class SiteCheckItem(MenuItem):
    """Shown to the commune's editors."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_edit(request.user, request_site(request).root_page)


class SiteCheckPanel(Component):
    """One line on the admin's front page, and nothing when all is well."""

    name = "site_check"
    order = 60
    template_name = "cms_site/admin/site_check_panel.html"

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        site = Site.find_for_request(self.request)
        if site is None or not may_edit(self.request.user, site.root_page):
            return {}
        return {
            "summary": said(queries.lines_of(site)),
            "mending": queries.wants_mending(site),
            "address": reverse("cms_site_check"),
        }
