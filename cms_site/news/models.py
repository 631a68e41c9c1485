"""News: one list, many items."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.models import Page, Site

from cms_site.blocks.streams import text_blocks
from cms_site.here import visible, visible_below
from cms_site.home.pages import BODY, SUMMARY, SUMMARY_HELP
from cms_site.pages import CommunePage
from cms_site.paging import page_of
from cms_site.pictures.shapes import made


class NewsIndexPage(CommunePage):
    summary = models.TextField(SUMMARY, max_length=400, blank=True, help_text=SUMMARY_HELP)

    text_fields = ("summary",)
    parent_page_types = ["cms_home.HomePage", "cms_home.SectionPage"]
    subpage_types = ["cms_news.NewsPage"]
    template = "cms_site/news_index_page.html"
    content_panels = [*Page.content_panels, FieldPanel("summary")]

    class Meta:
        verbose_name = "danh sách tin"
        verbose_name_plural = "danh sách tin"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        news = visible(NewsPage.objects.child_of(self)).order_by("-date", "-pk")
        return {
            **context,
            "part": page_of(_with_cards(news), request, size=12),
        }


class NewsPage(CommunePage):
    search_kind = "tin"
    date = models.DateField("ngày đăng", default=timezone.localdate)
    summary = models.TextField(SUMMARY, max_length=400, help_text=SUMMARY_HELP)
    picture = models.ForeignKey(
        "wagtailimages.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="ảnh",
    )
    picture_alt = models.CharField(
        "lời tả ảnh", max_length=250, blank=True, help_text="Một câu cho người không nhìn thấy ảnh."
    )
    body = StreamField(text_blocks(), verbose_name=BODY, blank=True)

    text_fields = ("summary", "body")
    picture_shapes = ("wide", "card")
    parent_page_types = ["cms_news.NewsIndexPage"]
    subpage_types: list[str] = []
    template = "cms_site/news_page.html"
    content_panels = [
        *Page.content_panels,
        FieldPanel("date"),
        FieldPanel("summary"),
        FieldRowPanel([FieldPanel("picture"), FieldPanel("picture_alt")], heading="Ảnh đầu tin"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = "tin"
        verbose_name_plural = "tin"
        indexes = [models.Index(fields=["-date"])]

    def clean(self) -> None:
        super().clean()
        if self.picture_id and not self.alt:
            raise ValidationError(
                {"picture_alt": "Ảnh cần một câu tả cho người không nhìn thấy: trong ảnh có ai, đang làm gì?"}
            )

    def structured(self, request: HttpRequest) -> list[dict[str, Any]]:
        """The item as schema.org's NewsArticle."""
        changed = self.last_published_at
        facts = {
            "@type": "NewsArticle",
            "headline": self.title[:110],
            "description": self.summary,
            "datePublished": self.date.isoformat(),
            "dateModified": changed.isoformat() if changed else None,
            "inLanguage": "vi",
        }
        return [{name: value for name, value in facts.items() if value}]

    @property
    def alt(self) -> str:
        """What is read aloud instead of the picture; the picture's own words where the news has none."""
        return self.picture_alt or (self.picture.description if self.picture else "")


def newest_news(site: Site, count: int) -> QuerySet[NewsPage]:
    """The ``count`` newest public items of one commune, with their pictures."""
    news = visible_below(NewsPage, site)
    return _with_cards(news).order_by("-date", "-pk")[:count]


def _with_cards(news: QuerySet[NewsPage]) -> QuerySet[NewsPage]:
    return news.select_related("picture").prefetch_related(made("picture__renditions", "card"))
