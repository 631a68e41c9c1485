"""What is known of each public page's health: written by the worker and at each publishing, read by the site check."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from wagtail.models import Page, Site


class PageState(models.Model):
    """One public page as it was looked at last. ``due`` is the day by which somebody should look through it again."""

    page = models.OneToOneField(Page, models.CASCADE, primary_key=True, related_name="upkeep")
    site = models.ForeignKey(Site, models.CASCADE, null=True, related_name="+")
    section = models.CharField(max_length=40, blank=True)
    words = models.PositiveIntegerField(default=0)
    has = models.CharField(max_length=100, blank=True)
    changed_on = models.DateField()
    seen_on = models.DateField(null=True)
    again_on = models.DateField(null=True)
    due = models.DateField(null=True)
    expires_at = models.DateTimeField(null=True)
    examined_at = models.DateTimeField(db_index=True)

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["site", "section"]),
            models.Index(fields=["site", "due"]),
            models.Index(fields=["site", "expires_at"]),
        ]


class Fault(models.TextChoices):
    ALT = "alt", "Ảnh chưa có lời tả"
    LINK = "link", "Liên kết hỏng"
    FILE = "file", "Tệp, ảnh đã bị xóa"


class PageFault(models.Model):
    """One thing wrong on one page, in words that help to find it there."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="+")
    page = models.ForeignKey(Page, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=Fault.choices)
    words = models.CharField(max_length=300)

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["site", "page"])]


class PageReview(models.Model):
    """Somebody looked a page through and found it still right; never changed, never erased while the page stands."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="+")
    day = models.DateField()
    again_on = models.DateField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["page", "-day"])]


class OutsideLink(models.Model):
    """A link to somebody else's site and whether it answered. Called up only where the commune wants it."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="+")
    page = models.ForeignKey(Page, models.CASCADE, related_name="+")
    address = models.CharField(max_length=500)
    broken = models.BooleanField(default=False)
    said = models.CharField(max_length=200, blank=True)
    misses = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(db_index=True)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["page", "address"], name="cms_upkeep_link_once")]
        indexes = [models.Index(fields=["site", "broken"])]
