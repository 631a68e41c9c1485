"""One good page type, one good table, and then the fault."""

from __future__ import annotations

from django.db import models
from wagtail.models import Page

from chinhquyen_sdk.host.rows import SiteRow


class LampRow(SiteRow):
    name = models.CharField(max_length=10)


class LampPage(Page):
    pass


raise RuntimeError("models on fire")
