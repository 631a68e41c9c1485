"""Whether a page helped: counted by month, nobody known.

Nghị định 224/2026/NĐ-CP, Điều 10 khoản 3 điểm b: people rate online how content they are with what is told, and stay unknown.
"""

from __future__ import annotations

from datetime import date

from django.db import models, transaction
from django.db.models import F
from django.utils import timezone
from wagtail.models import Page, Site

MONTHS = 3
SHOWN = 10


class PageRating(models.Model):
    """One month of one page."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="+")
    page = models.ForeignKey(Page, models.CASCADE, related_name="+")
    month = models.DateField()
    helped = models.PositiveIntegerField(default=0)
    did_not = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "đánh giá của bạn đọc"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["page", "month"], name="cms_corrections_month_once")]
        indexes = [models.Index(fields=["site", "month", "-did_not"])]


def rate(site: Site, page: Page, *, helped: bool) -> None:
    """Add one to this month; two at the same instant are both counted."""
    key = {"page_id": page.pk, "month": timezone.localdate().replace(day=1)}
    name = "helped" if helped else "did_not"
    with transaction.atomic():
        line = PageRating.objects.filter(**key)
        if not line.update(**{name: F(name) + 1}):
            PageRating.objects.bulk_create([PageRating(site=site, **key)], ignore_conflicts=True)
            line.update(**{name: F(name) + 1})


def least_helpful(site: Site, today: date) -> list[PageRating]:
    """The pages that helped fewer than they left without help in the last months, worst first."""
    first = (today.year * 12 + today.month - MONTHS) // 12, (today.year * 12 + today.month - MONTHS) % 12 + 1
    rows = PageRating.objects.filter(site=site, month__gte=date(*first, 1), did_not__gt=F("helped"))
    return list(rows.select_related("page").order_by("-did_not", "pk")[:SHOWN])
