"""Files that officers asked for: who, what, how far, and where the file lies until it is forgotten."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from ..files import private_storage
from ..rows import SiteRow


class ExportJob(SiteRow):
    """One file to write. ``until`` of the file is ``expires_at``; the line stays longer, so that one sees who took what."""

    class State(models.TextChoices):
        WAITING = "waiting", "đang chờ"
        RUNNING = "running", "đang ghi"
        DONE = "done", "xong"
        FAILED = "failed", "hỏng"
        EXPIRED = "expired", "đã xóa tệp"

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người xuất"
    )
    module = models.CharField("mô-đun", max_length=40)
    export = models.CharField("bảng", max_length=40)
    format = models.CharField("loại tệp", max_length=4)
    since = models.DateField("từ ngày")
    until = models.DateField("đến ngày")
    personal = models.BooleanField("có thông tin cá nhân", default=False)
    state = models.CharField("tình trạng", max_length=10, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField("số lần đã thử", default=0)
    total = models.PositiveIntegerField("số dòng dự kiến", null=True)
    written = models.PositiveIntegerField("số dòng đã ghi", default=0)
    reason = models.CharField("vì sao hỏng", max_length=250, blank=True)
    alive_at = models.DateTimeField("lần ghi gần nhất", null=True)
    finished_at = models.DateTimeField("xong lúc", null=True)
    expires_at = models.DateTimeField("giữ tệp đến", null=True)
    size = models.PositiveBigIntegerField("dung lượng", default=0)
    file = models.FileField(upload_to="exports/%Y/%m/", storage=private_storage, blank=True)

    class Meta:
        verbose_name = "tệp xuất"
        verbose_name_plural = "tệp xuất"
        default_permissions = ()
        permissions = [("export_personal", "Xuất cả thông tin cá nhân")]
        indexes = [
            models.Index(fields=["site", "user", "-created_at"], name="chinhquyen_my_exports"),
            # Only what is still to do or to forget is in the index.
            models.Index(
                fields=["state", "alive_at"],
                condition=models.Q(state__in=["waiting", "running"]),
                name="chinhquyen_exports_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.module}.{self.export}: {self.state}"
