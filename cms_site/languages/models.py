"""A page in another language, written or spoken, under the page whose words it tells."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from cms_site.blocks.streams import text_blocks
from cms_site.here import visible
from cms_site.home.pages import BODY, SUMMARY
from cms_site.languages.tongues import VIETNAMESE, Tongue, tongues
from cms_site.pages import CommunePage
from cms_site.structured import address_of

PARENTS = [
    "cms_home.ContentPage",
    "cms_home.ContactPage",
    "cms_about.AboutPage",
    "cms_about.FaqPage",
    "cms_about.StaffPage",
]


class VersionPage(CommunePage):
    """Workflow, schedule, the look for personal data: all as with any page, for it is one."""

    language = models.CharField("thứ tiếng", max_length=10, choices=tongues)
    summary = models.TextField(SUMMARY, max_length=400, blank=True, help_text="Bằng thứ tiếng ấy.")
    body = StreamField(
        text_blocks(),
        verbose_name=BODY,
        blank=True,
        help_text="Tiếng không có người đọc chữ thì chỉ cần bản đọc.",
    )
    audio = models.ForeignKey(
        "wagtaildocs.Document",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="bản đọc (mp3)",
    )
    told_by = models.CharField(
        "ai dịch, ai đọc",
        max_length=150,
        help_text="Hiện dưới bài. Máy dịch thì ghi là máy dịch và ai đã xem lại.",
    )

    text_fields = ("summary", "body")
    parent_page_types = PARENTS
    subpage_types: list[str] = []
    template = "cms_site/version_page.html"
    content_panels = [
        *Page.content_panels,
        FieldRowPanel([FieldPanel("language"), FieldPanel("told_by")]),
        FieldPanel("summary"),
        FieldPanel("audio"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = "bản tiếng khác"
        verbose_name_plural = "bản tiếng khác"

    def clean(self) -> None:
        super().clean()
        if self.audio and self.audio.file_extension != "mp3":
            raise ValidationError({"audio": "Bản đọc cần là tệp mp3."})
        if not self.audio and not self.body:
            raise ValidationError({"body": "Mời viết nội dung, hoặc chọn một bản đọc."})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        original = self.get_parent()
        return {**context, "original": original, "behind": _behind(self, original)}


class Version(NamedTuple):
    """One language a page can be read in; ``here`` marks the one being read."""

    code: str
    label: str
    url: str
    address: str
    here: bool


def versions_of(page: Page, request: HttpRequest) -> list[Version]:
    """The languages of ``page``, Vietnamese first; empty for a page in one language. One or two questions."""
    original = page.get_parent() if isinstance(page, VersionPage) else page
    if not original.numchild or (not isinstance(page, VersionPage) and not _may_have(page)):
        return []
    told = visible(VersionPage.objects.child_of(original)).order_by("path")
    others = [_version(each, each.language, Tongue(each.language).label, page, request) for each in told]
    return [_version(original, VIETNAMESE, "Tiếng Việt", page, request), *others] if others else []


def _may_have(page: Page) -> bool:
    return page._meta.label in PARENTS


def _version(each: Page, code: str, label: str, page: Page, request: HttpRequest) -> Version:
    return Version(code, label, each.get_url(request) or "", address_of(each, request), each.pk == page.pk)


def _behind(version: Page, original: Page) -> bool:
    """Whether the Vietnamese words were changed after these were told."""
    return bool(
        version.last_published_at
        and original.last_published_at
        and original.last_published_at > version.last_published_at
    )
