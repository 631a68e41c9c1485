"""One page type with nothing but words, one of a usual home page's shape, and one row."""

from __future__ import annotations

from typing import Any

from django.db import models
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page


class BarePage(Page):
    body = RichTextField()
    template = "bare/page.html"


class Row(models.Model):
    """As many fields as a petition's form has."""

    name = models.CharField(max_length=200)
    phone = models.CharField(max_length=20)
    address = models.CharField(max_length=200)
    content = models.TextField()
    filed_at = models.DateTimeField(auto_now_add=True)


class CardPage(Page):
    """What the home page lists."""

    summary = models.CharField(max_length=300)
    picture = models.ForeignKey("wagtailimages.Image", models.PROTECT, related_name="+")
    template = "bare/page.html"


class FullPage(Page):
    """A home page as a good Wagtail site is written by the book: a large picture, a call to act, a stream with text,
    pictures and a quotation, three lists of featured pages with a picture each, a menu of two levels."""

    words = models.CharField(max_length=300)
    picture = models.ForeignKey("wagtailimages.Image", models.PROTECT, related_name="+")
    call_page = models.ForeignKey("wagtailcore.Page", models.PROTECT, related_name="+", null=True)
    promotion = models.ForeignKey("wagtailimages.Image", models.PROTECT, related_name="+")
    promotion_words = RichTextField()
    body = StreamField(
        [
            ("heading", blocks.StructBlock([("text", blocks.CharBlock()), ("size", blocks.CharBlock())])),
            ("text", blocks.RichTextBlock()),
            (
                "picture",
                blocks.StructBlock([("image", ImageChooserBlock()), ("caption", blocks.CharBlock())]),
            ),
            ("quotation", blocks.StructBlock([("text", blocks.TextBlock()), ("by", blocks.CharBlock())])),
        ]
    )
    template = "bare/full.html"

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        sections = Page.objects.child_of(self).live().in_menu()
        lists = [
            (section, CardPage.objects.child_of(section).live().select_related("picture")[:size])
            for section, size in zip(sections, (3, 6, 3), strict=True)
        ]
        menu = [(section, section.get_children().live()[:3]) for section in sections]
        return {**context, "lists": lists, "menu": menu}
