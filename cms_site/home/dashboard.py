"""What an editor does most, first on the admin's front page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms_site.documents.models import DocumentIndexPage
from cms_site.here import here
from cms_site.news.models import NewsIndexPage

NEW = (
    ("doc-empty", "Viết tin mới", "cms_news.newspage", NewsIndexPage),
    ("doc-full", "Thêm văn bản", "cms_documents.documentpage", DocumentIndexPage),
)


class EditorsPanel(Component):
    """Links into the commune of the host name one works at; nothing for those who edit no pages there."""

    name = "editors"
    order = 50
    template_name = "cms_site/admin/editors_panel.html"

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        around = here(self.request)
        return {"links": _links(self.request, around.site.root_page) if around else []}


def _links(request: HttpRequest, home: Page) -> list[tuple[str, str, str]]:
    """Icon, words and address of what this person may do."""
    if not PagePermissionPolicy().user_has_permission_for_instance(request.user, "add", home):
        return []
    new = [
        (icon, words, reverse("wagtailadmin_pages:add", args=[*model.split("."), place.pk]))
        for icon, words, model, index in NEW
        if (place := home.get_descendants().type(index).first())
    ]
    return [
        *new,
        ("edit", "Sửa trang chủ", reverse("wagtailadmin_pages:edit", args=[home.pk])),
        ("warning", "Đặt thông báo khẩn", reverse("thong-bao-khan:add")),
    ]
