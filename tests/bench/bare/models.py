"""One page type and one row."""

from __future__ import annotations

from django.db import models
from wagtail.fields import RichTextField
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
