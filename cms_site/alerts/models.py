"""Urgent notices: written by whoever was given that duty, on top of every page from one moment to another."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.timesince import timeuntil
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.website import AlertKind, Notice, stop_problem
from cms_site.addresses import ADDRESS

PUBLISH = "cms_alerts.publish_alert"


def kinds() -> list[tuple[str, str]]:
    return [(kind.value, kind.label) for kind in AlertKind]


class Alert(models.Model):
    """One notice of one commune. ``stops_on`` is asked of a planned stop of services only."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="+", editable=False)
    kind = models.CharField("loại", max_length=20, choices=kinds)
    text = models.CharField(
        "lời báo",
        max_length=250,
        help_text="Một hai câu: có chuyện gì, ở đâu, bà con làm gì ngay bây giờ.",
    )
    address = models.CharField(
        "đọc thêm ở",
        max_length=200,
        blank=True,
        validators=[ADDRESS],
        help_text="Địa chỉ trang, ví dụ /tin-tuc/bao-so-3/",
    )
    starts = models.DateTimeField("hiện từ", default=timezone.now)
    ends = models.DateTimeField(
        "gỡ xuống lúc", help_text="Đến giờ này thông báo tự gỡ. Còn cần thì sửa giờ muộn hơn."
    )
    stops_on = models.DateField(
        "ngày tạm ngừng dịch vụ", null=True, blank=True, help_text="Chỉ ghi khi loại là “Tạm ngừng dịch vụ”."
    )
    unforeseen = models.BooleanField(
        "việc bất khả kháng, không báo trước được",
        default=False,
        help_text="Chỉ dùng với “Tạm ngừng dịch vụ”.",
    )
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = "thông báo khẩn"
        verbose_name_plural = "thông báo khẩn"
        ordering = ["-starts", "-pk"]
        indexes = [models.Index(fields=["site", "ends"])]
        default_permissions = ()
        permissions = [("publish_alert", "Đặt và gỡ thông báo khẩn")]

    def __str__(self) -> str:
        return f"{AlertKind(self.kind).label}: {self.text[:60]}"

    def clean(self) -> None:
        problems: dict[str, Any] = {}
        if self.starts and self.ends and self.ends <= self.starts:
            problems["ends"] = "Giờ gỡ xuống phải sau giờ bắt đầu hiện."
        if self.kind == AlertKind.STOP and not self.stops_on:
            problems["stops_on"] = "Tạm ngừng dịch vụ thì mời ghi ngày tạm ngừng."
        elif late := self._told_late():
            problems["stops_on"] = f"{late} Nếu là việc bất khả kháng, mời đánh dấu ô bên dưới."
        if problems:
            raise ValidationError(problems)

    def _told_late(self) -> str:
        if self.kind != AlertKind.STOP or self.unforeseen or not (self.starts and self.stops_on):
            return ""
        return stop_problem(self.stops_on, local_day(self.starts))

    @property
    def notice(self) -> Notice:
        return Notice(
            kind=AlertKind(self.kind),
            text=self.text,
            address=self.address,
            starts=self.starts,
            ends=self.ends,
        )

    @property
    def state(self) -> str:
        """For the list: is it up, for how long yet."""
        return state_at(self.notice, timezone.now())


def state_at(notice: Notice, now: datetime) -> str:
    if notice.ends <= now:
        return "Đã gỡ"
    if notice.starts > now:
        return "Chưa đến giờ"
    return f"Đang hiện, còn {timeuntil(notice.ends, now, depth=1)}"
