"""Languages in Wagtail's admin: the screen, and the button that leads to it from a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.models import Page

from cms_site.languages.models import VersionPage, has_versions
from cms_site.languages.screens import BeginVersionView, LanguagesView, SameStillView, VoiceView
from cms_site.upkeep.screens import may_edit

_HERE = "cac-thu-tieng/<int:page_id>/"


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path(_HERE, LanguagesView.as_view(), name="cms_languages"),
        path(f"{_HERE}may-doc/", VoiceView.as_view(), name="cms_voice"),
        path(f"{_HERE}<slug:language>/", BeginVersionView.as_view(), name="cms_begin_version"),
        path(f"{_HERE}<slug:language>/van-dung/", SameStillView.as_view(), name="cms_same_still"),
    ]


@hooks.register("register_page_header_buttons")
def languages_button(
    page: Page, user: Any, view_name: str = "", next_url: str | None = None
) -> Iterator[Button]:
    """Beside "Sửa", "Lịch sử": every language of this page."""
    original = page.get_parent() if isinstance(page.specific, VersionPage) else page
    if original.pk and has_versions(original) and may_edit(user, original):
        yield Button(
            "Các thứ tiếng, bản đọc",
            reverse("cms_languages", args=[original.pk]),
            icon_name="globe",
            priority=45,
        )
