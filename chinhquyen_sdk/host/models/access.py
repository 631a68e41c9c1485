"""The log of who opened protected data. Rows are only ever added."""

from __future__ import annotations

from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.utils import timezone


class AppendOnly(models.QuerySet["AccessLog"]):
    """Rows that nobody changes or removes, not even by a query."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise TypeError("Nhật ký truy cập chỉ được ghi thêm, không được sửa.")

    def delete(self) -> NoReturn:
        raise TypeError("Nhật ký truy cập chỉ được ghi thêm, không được xóa.")


class AccessLog(models.Model):
    """One person opened one protected thing of one case, for a stated reason."""

    site = models.ForeignKey(
        "wagtailcore.Site", on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người xem"
    )
    subject = models.UUIDField("hồ sơ", db_index=True)
    what = models.CharField("đã xem", max_length=200)
    reason = models.CharField("lý do", max_length=500)
    at = models.DateTimeField("lúc", default=timezone.now, editable=False)

    objects = models.Manager.from_queryset(AppendOnly)()

    class Meta:
        verbose_name = "lượt xem thông tin bảo vệ"
        verbose_name_plural = "nhật ký xem thông tin bảo vệ"
        ordering = ("-at", "-id")
        indexes = [models.Index(fields=("site", "-at"), name="chinhquyen_access_by_site")]
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.what} ({self.at:%d/%m/%Y %H:%M})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("Nhật ký truy cập chỉ được ghi thêm, không được sửa.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("Nhật ký truy cập chỉ được ghi thêm, không được xóa.")
