"""The manual inside the admin: what to press, on this machine and in Vietnamese."""

from __future__ import annotations

from typing import Any

from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin


class GuideView(WagtailAdminTemplateMixin, TemplateView):
    """Who uses it: anybody who forgot since last week."""

    template_name = "cms_site/admin/guide.html"
    page_title = "Hướng dẫn sử dụng"
    header_icon = "help"
    breadcrumbs_items: list[dict[str, Any]] = []
