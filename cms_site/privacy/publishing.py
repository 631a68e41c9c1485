"""The doors to publishing: the button, and many pages at once. Each asks for the look."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.models import Page

from .looking import must_be_looked_at


def stop_before_publishing(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Wagtail's hook before publishing: the draft is already kept, so nothing typed is lost."""
    if not must_be_looked_at(page):
        return None
    messages.warning(
        request, "Bài đã lưu, chưa đăng: có thể có thông tin riêng của người dân. Mời xem từng chỗ dưới đây."
    )
    return redirect("cms_page_finds", page.pk)


def stop_many(
    request: HttpRequest, action_type: str, objects: list[Page], action: Any
) -> HttpResponse | None:
    """Publishing many at once stops at the first page that nobody has looked at."""
    if action_type != "publish":
        return None
    drafts = (page.get_latest_revision_as_object() for page in objects)
    return next((stop for page in drafts if (stop := stop_before_publishing(request, page))), None)
