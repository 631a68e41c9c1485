"""One table: a line of a commune, and a column that no migration makes."""

from __future__ import annotations

from django.db import models

from chinhquyen_sdk.host.rows import SiteRow


class Half(SiteRow):
    words = models.CharField(max_length=100)
    forgotten = models.CharField(max_length=100, default="")
