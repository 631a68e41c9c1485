"""What readers say is wrong on a page, and what the editors answered. Who wrote it is not asked and not kept."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.db import models
from wagtail.models import Page, Site

from cms_site.corrections.ratings import PageRating

__all__ = ["ANSWER", "Correction", "PageRating", "State", "new_address"]

ANSWER = "cms_corrections.answer_correction"
ADDRESS_BYTES = 16


def new_address() -> str:
    return secrets.token_urlsafe(ADDRESS_BYTES)


class State(models.TextChoices):
    NEW = "new", "Chờ xem"
    FIXED = "fixed", "Đã sửa"
    RIGHT = "right", "Trang ghi đúng"
    CLOSED = "closed", "Khép lại, không trả lời"


class Correction(models.Model):
    """One report. ``address`` is the secret part of the page where its sender reads the answer."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="+", editable=False)
    page = models.ForeignKey(
        Page, models.SET_NULL, null=True, related_name="+", editable=False, verbose_name="trang"
    )
    page_title = models.CharField("trang", max_length=255, editable=False)
    words = models.TextField("bạn đọc viết", max_length=1000, editable=False)
    state = models.CharField("tình trạng", max_length=10, choices=State.choices, default=State.NEW)
    answer = models.TextField(
        "trả lời",
        max_length=1000,
        blank=True,
        help_text="Người báo đọc được phần này. Cảm ơn trước, rồi nói đã sửa gì.",
    )
    address = models.CharField(max_length=40, unique=True, default=new_address, editable=False)
    created_at = models.DateTimeField("gửi lúc", auto_now_add=True)
    answered_at = models.DateTimeField("trả lời lúc", null=True, editable=False)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", editable=False
    )

    class Meta:
        verbose_name = "chỗ sai bạn đọc báo"
        verbose_name_plural = "chỗ sai bạn đọc báo"
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["site", "state", "-created_at"])]
        default_permissions = ()
        permissions = [("answer_correction", "Trả lời chỗ sai bạn đọc báo")]

    def __str__(self) -> str:
        return self.page_title
