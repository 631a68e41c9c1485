"""What an editor may change around every page: the urgent notice, the emblem, a line in the footer."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="desktop", order=30)
class SiteFrame(BaseSiteSetting):
    """One commune's frame. The urgent notice comes down by itself at ``alert_until``."""

    alert_text = models.CharField(
        "thông báo khẩn",
        max_length=250,
        blank=True,
        help_text="Hiện trên đầu mọi trang: bão lũ, cắt nước, trụ sở đóng cửa. Để trống nếu không có.",
    )
    alert_address = models.CharField(
        "đọc thêm ở", max_length=200, blank=True, help_text="Địa chỉ trang, ví dụ /tin-tuc/bao-so-3/"
    )
    alert_until = models.DateTimeField("gỡ xuống lúc", null=True, blank=True)
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

    panels = [
        MultiFieldPanel(
            [FieldPanel("alert_text"), FieldPanel("alert_address"), FieldPanel("alert_until")],
            heading="Thông báo khẩn",
        ),
        FieldPanel("emblem"),
        FieldPanel("footer_text"),
    ]

    class Meta:
        verbose_name = "khung trang"
        verbose_name_plural = "khung trang"

    @property
    def alert_stands(self) -> bool:
        return bool(self.alert_text) and (self.alert_until is None or timezone.now() < self.alert_until)
