"""Home, sections, plain pages, contact."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from cms_site.blocks.media import ContactBlock
from cms_site.blocks.streams import home_blocks, text_blocks
from cms_site.here import visible
from cms_site.pages import CommunePage

SUMMARY = "tóm tắt"
SUMMARY_HELP = "Một hai câu. Hiện dưới tiêu đề, trong danh sách và trong kết quả tìm kiếm."
BODY = "nội dung"


class HomePage(CommunePage):
    """Who we are, one search box, the doors, and whatever editors lay below."""

    greeting = models.CharField(
        "lời chào", max_length=120, default="Xin chào bà con", help_text="Dòng chữ lớn trên đầu trang chủ."
    )
    intro = models.TextField("chúng tôi là ai", max_length=400, blank=True, help_text="Hai câu, lời thường.")
    picture = models.ForeignKey(
        "wagtailimages.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="ảnh đầu trang",
        help_text="Ảnh của chính địa phương. Chỉ hiện trên màn hình rộng.",
    )
    body = StreamField(home_blocks(), verbose_name=BODY, blank=True)

    text_fields = ("greeting", "intro", "body")
    picture_shapes = ("welcome",)
    parent_page_types = ["wagtailcore.Page"]
    template = "cms_site/home_page.html"
    content_panels = [
        *Page.content_panels,
        FieldPanel("greeting"),
        FieldPanel("intro"),
        FieldPanel("picture"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = "trang chủ"
        verbose_name_plural = "trang chủ"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        # The page has a search box of its own.
        return {**super().get_context(request, *args, **kwargs), "hide_search": True}


class SectionPage(CommunePage):
    """A section: what it holds and the list of its pages."""

    summary = models.TextField(SUMMARY, max_length=400, blank=True, help_text=SUMMARY_HELP)
    body = StreamField(
        text_blocks(), verbose_name=BODY, blank=True, help_text="Hiện trên danh sách các trang con."
    )

    text_fields = ("summary", "body")
    parent_page_types = ["cms_home.HomePage", "cms_home.SectionPage"]
    template = "cms_site/section_page.html"
    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]

    class Meta:
        verbose_name = "chuyên mục"
        verbose_name_plural = "chuyên mục"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, "pages": visible(self.get_children()).specific()}


class ContentPage(CommunePage):
    """An ordinary page."""

    summary = models.TextField(SUMMARY, max_length=400, blank=True, help_text=SUMMARY_HELP)
    body = StreamField(text_blocks(), verbose_name=BODY)

    text_fields = ("summary", "body")
    parent_page_types = ["cms_home.HomePage", "cms_home.SectionPage"]
    subpage_types = ["cms_languages.VersionPage"]
    template = "cms_site/content_page.html"
    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]

    class Meta:
        verbose_name = "trang nội dung"
        verbose_name_plural = "trang nội dung"


class ContactPage(CommunePage):
    """Address, hours, hotline from the commune's profile; below them whom to ask about what."""

    summary = models.TextField(SUMMARY, max_length=400, blank=True, help_text=SUMMARY_HELP)
    people = StreamField(
        [("contact", ContactBlock())],
        verbose_name="đầu mối liên hệ",
        blank=True,
        help_text="Họ tên, chức vụ, điện thoại, thư điện tử của người phụ trách.",
    )
    directions = models.TextField(
        "đường đến trụ sở", blank=True, help_text="Lời chỉ đường, chỗ gửi xe, lối cho xe lăn."
    )

    text_fields = ("summary", "people", "directions")
    parent_page_types = ["cms_home.HomePage"]
    subpage_types = ["cms_languages.VersionPage"]
    template = "cms_site/contact_page.html"
    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("directions"),
        FieldPanel("people"),
    ]

    class Meta:
        verbose_name = "trang liên hệ"
        verbose_name_plural = "trang liên hệ"
