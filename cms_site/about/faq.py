"""Questions people ask again and again, with answers that search machines can read too."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.html import strip_tags
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from cms_site.blocks.office import TopicBlock
from cms_site.home.pages import SUMMARY, SUMMARY_HELP
from cms_site.pages import CommunePage, Part


class FaqPage(CommunePage):
    summary = models.TextField(SUMMARY, max_length=400, blank=True, help_text=SUMMARY_HELP)
    topics = StreamField([("topic", TopicBlock())], verbose_name="hỏi và đáp")

    search_kind = "hoi-dap"
    text_fields = ("summary", "topics")
    parent_page_types = ["cms_home.HomePage", "cms_home.SectionPage"]
    subpage_types = ["cms_languages.VersionPage"]
    template = "cms_site/faq_page.html"
    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("topics")]

    class Meta:
        verbose_name = "hỏi đáp thường gặp"
        verbose_name_plural = "hỏi đáp thường gặp"

    def search_parts(self) -> list[Part]:
        return [
            Part(str(each["question"]), f"{_plain(each)} {block.value['title']}", f"#{block.id}-{number}")
            for block in self.topics
            for number, each in enumerate(block.value["questions"], start=1)
        ]

    def structured(self, request: HttpRequest) -> list[dict[str, Any]]:
        """The page as schema.org's FAQPage."""
        asked = [question for block in self.topics for question in block.value["questions"]]
        return [{"@type": "FAQPage", "mainEntity": [_entity(each) for each in asked]}]


def _entity(question: Any) -> dict[str, Any]:
    return {
        "@type": "Question",
        "name": question["question"],
        "acceptedAnswer": {"@type": "Answer", "text": _plain(question)},
    }


def _plain(question: Any) -> str:
    return " ".join(strip_tags(str(question["answer"]).replace("<", " <")).split())
