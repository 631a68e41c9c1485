"""Wagtail knows many sites but one company: some of its lists name everything of everybody. Close those doors.

Wagtail scopes the explorer, images, documents and most reports by permission. What is named here it does not
(tried on 8.0.1, and watched by tests/site/cms/test_two_communes.py).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

# View names that show all communes' names to any editor; a province's administrator still uses them.
UNSCOPED = {
    "wagtailadmin_api:images:listing",
    "wagtailadmin_api:images:detail",
    "wagtailadmin_api:documents:listing",
    "wagtailadmin_api:documents:detail",
    "wagtailadmin_pages:type_use",
    "wagtailadmin_pages:type_use_results",
    "wagtailadmin_tag_autocomplete",
    "wagtailadmin_tag_model_autocomplete",
    "wagtailadmin_reports:page_types_usage",
    "wagtailadmin_reports:page_types_usage_results",
    "wagtailadmin_reports:workflow",
    "wagtailadmin_reports:workflow_results",
    "wagtailadmin_reports:workflow_tasks",
    "wagtailadmin_reports:workflow_tasks_results",
    "wagtailadmin_workflows:task_chooser",
    "wagtailadmin_workflows:task_chooser_results",
    "wagtailadmin_workflows:task_chosen",
}
MENU_ITEMS = {"page-types-usage", "workflows", "workflow-tasks"}
CHOOSERS = {"wagtailadmin_choose_page", "wagtailadmin_choose_page_child"}


class OwnCommuneMiddleware:
    """Only superusers pass an unscoped door; the page chooser opens in the person's own commune."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: dict[str, Any]) -> None:
        name = request.resolver_match.view_name if request.resolver_match else ""
        if (name not in UNSCOPED and name not in CHOOSERS) or request.user.is_superuser:
            return
        if name in UNSCOPED:
            raise Http404
        top = PagePermissionPolicy().explorable_root_instance(request.user)
        if top is None:
            raise Http404
        asked = Page.objects.filter(pk=kwargs.get("parent_page_id")).first()
        # Django hands the view this very dict.
        kwargs["parent_page_id"] = asked.pk if asked and own(asked, top) else top.pk


def own(page: Page, top: Page) -> bool:
    return page.pk == top.pk or page.is_descendant_of(top)
