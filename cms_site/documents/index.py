"""The list of documents, narrowed by kind, year and words."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from cms_site.documents.pages import DocumentPage, Kind
from cms_site.home.pages import SUMMARY, SUMMARY_HELP
from cms_site.pages import CommunePage
from cms_site.paging import page_of
from cms_site.words import query_words


class DocumentIndexPage(CommunePage):
    summary = models.TextField(SUMMARY, max_length=400, blank=True, help_text=SUMMARY_HELP)

    text_fields = ("summary",)
    parent_page_types = ["cms_home.HomePage", "cms_home.SectionPage"]
    subpage_types = ["cms_documents.DocumentPage"]
    template = "cms_site/document_index_page.html"
    content_panels = [*Page.content_panels, FieldPanel("summary")]

    class Meta:
        verbose_name = "danh sách văn bản"
        verbose_name_plural = "danh sách văn bản"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        mine = DocumentPage.objects.child_of(self).live().public()
        years = [day.year for day in mine.dates("issued", "year", order="DESC")]
        found = narrowed(mine, request.GET).order_by("-issued", "-id")
        words = query_words(request.GET.get("q", ""))
        rows = found.autocomplete(" ".join(words), order_by_relevance=False) if words else found
        return {
            **context,
            "part": page_of(rows, request, size=20),
            "kinds": Kind.choices,
            "years": years,
            "asked": request.GET,
        }


def narrowed(documents: QuerySet[DocumentPage], asked: QueryDict) -> QuerySet[DocumentPage]:
    """``documents`` of the kind and year asked for; what makes no sense is not asked."""
    kind, year = asked.get("loai", ""), asked.get("nam", "")
    if kind in Kind.values:
        documents = documents.filter(kind=kind)
    if len(year) == 4 and year.isascii() and year.isdigit() and year > "0000":
        documents = documents.filter(issued__year=int(year))
    return documents
