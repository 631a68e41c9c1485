"""What an editor may change around every page: the emblem, a line in the footer."""

from __future__ import annotations

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="desktop", order=30)
class SiteFrame(BaseSiteSetting):
    """One commune's frame."""

    emblem = models.ForeignKey(
        "wagtailimages.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="biểu trưng",
        help_text="Ảnh vuông. Để trống thì hiện búp chè.",
    )
    footer_text = models.TextField(
        "dòng cuối trang", blank=True, help_text="Ví dụ: người chịu trách nhiệm nội dung, số giấy phép."
    )
    check_outside = models.BooleanField(
        "kiểm tra cả liên kết ra trang khác",
        default=False,
        help_text="Máy chủ tự gọi thử từng liên kết, mỗi tuần một lần. Tắt thì chỉ kiểm tra liên kết trong trang này.",
    )

    panels = [
        FieldPanel("emblem"),
        FieldPanel("footer_text"),
        FieldPanel("check_outside"),
    ]

    class Meta:
        verbose_name = "khung trang"
        verbose_name_plural = "khung trang"
