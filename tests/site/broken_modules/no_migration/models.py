"""One table: a line of a commune."""

from __future__ import annotations

from django.db import models

from chinhquyen_sdk.host.rows import SiteRow


class Lost(SiteRow):
    words = models.CharField(max_length=100)
