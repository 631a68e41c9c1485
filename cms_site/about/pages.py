"""One page type for all that Nghị định 224/2026/NĐ-CP, Điều 9, wants told; which of it is said by ``section``."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from chinhquyen_sdk.domain.website import Section, find_section
from cms_site.blocks.streams import about_blocks
from cms_site.home.pages import BODY, SUMMARY, SUMMARY_HELP
from cms_site.pages import CommunePage


class AboutPage(CommunePage):
    summary = models.TextField(SUMMARY, max_length=400, blank=True, help_text=SUMMARY_HELP)
    body = StreamField(about_blocks(), verbose_name=BODY)

    text_fields = ("summary", "body")
    parent_page_types = ["cms_home.HomePage", "cms_home.SectionPage"]
    subpage_types = ["cms_languages.VersionPage"]
    template = "cms_site/about_page.html"
    content_panels = [*Page.content_panels, FieldPanel("section"), FieldPanel("summary"), FieldPanel("body")]
    promote_panels = [*Page.promote_panels, FieldPanel("review_by")]

    class Meta:
        verbose_name = "trang giới thiệu theo quy định"
        verbose_name_plural = "trang giới thiệu theo quy định"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, "leaders": any(block.block_type == "leader" for block in self.body)}

    @property
    def asked(self) -> Section | None:
        """The section of the law that this page fills."""
        return find_section(self.section)
