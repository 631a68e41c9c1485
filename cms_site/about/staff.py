"""Who does what in the office, found by the words of a citizen."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from cms_site.blocks.office import StaffUnitBlock
from cms_site.home.pages import SUMMARY, SUMMARY_HELP
from cms_site.pages import CommunePage, Part
from cms_site.words import folded_words

MOST_WORDS = 8


class StaffPage(CommunePage):
    summary = models.TextField(SUMMARY, max_length=400, blank=True, help_text=SUMMARY_HELP)
    units = StreamField(
        [("unit", StaffUnitBlock())],
        verbose_name="phòng, bộ phận",
        help_text="Mỗi phòng một khối. Chỉ ghi số điện thoại và thư điện tử của cơ quan.",
    )

    search_kind = "can-bo"
    text_fields = ("summary", "units")
    parent_page_types = ["cms_home.HomePage", "cms_home.SectionPage"]
    subpage_types = ["cms_languages.VersionPage"]
    template = "cms_site/staff_page.html"
    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("units")]

    class Meta:
        verbose_name = "danh bạ cán bộ"
        verbose_name_plural = "danh bạ cán bộ"

    def search_parts(self) -> list[Part]:
        return [
            Part(f"{person['name']}, {person['post']}", f"{person['duties']}\n{unit['name']}", f"?{urlencode({'q': person['name']})}")
            for unit in (block.value for block in self.units)
            for person in unit["people"]
        ]  # fmt: skip

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        asked = request.GET.get("q", "")[:100]
        return {**context, "asked": asked, "found": _found(self.units, asked)}


def _found(units: Any, asked: str) -> list[tuple[Any, list[Any]]]:
    """Each unit with those of its people whose words hold every word that was asked, with or without marks."""
    wanted = set(folded_words(asked)[:MOST_WORDS])
    found = []
    for block in units:
        unit = block.value
        own = set(folded_words(unit["name"]))
        people = [
            person
            for person in unit["people"]
            if wanted <= own | set(folded_words(f"{person['name']} {person['post']} {person['duties']}"))
        ]
        if people:
            found.append((unit, people))
    return found
