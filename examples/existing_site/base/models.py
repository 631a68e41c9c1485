"""The site's own pages."""

from __future__ import annotations

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page


class BasePage(Page):
    """What every page of this site has."""

    introduction = models.TextField(blank=True)
    content_panels = [*Page.content_panels, FieldPanel("introduction")]

    class Meta:
        abstract = True


class HomePage(BasePage):
    """The front page."""

    template = "base/home_page.html"
    body = RichTextField(blank=True)
    content_panels = [*BasePage.content_panels, FieldPanel("body")]
