"""What is kept: addresses with their sealed secrets, and each message on its way."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from chinhquyen_sdk.domain.webhooks import DeliveryState, KeepWebhook
from chinhquyen_sdk.host.encryption import EncryptedTextField
from chinhquyen_sdk.host.rows import SiteRow, columns_of


class WebhookRow(columns_of(KeepWebhook), SiteRow):  # type: ignore[misc]
    """One address. ``old_secret`` signs too until ``old_until``."""

    on = models.BooleanField("đang báo", default=True)
    secret = EncryptedTextField("mã ký")
    old_secret = EncryptedTextField("mã ký cũ", null=True)
    old_until = models.DateTimeField("mã cũ dùng đến", null=True)

    class Meta:
        verbose_name = "địa chỉ nhận tin"
        verbose_name_plural = "địa chỉ nhận tin"
        default_permissions = ()
        permissions = [("keep_webhooks", "Nối với phần mềm khác (webhook)")]
        indexes = [models.Index(fields=["site", "on"], name="cq_webhooks_of_site")]

    def __str__(self) -> str:
        return str(self.label)


class DeliveryRow(SiteRow):
    """One message to one address; told of one event it is one, however often it is sent."""

    webhook = models.ForeignKey(
        WebhookRow, on_delete=models.CASCADE, related_name="deliveries", verbose_name="địa chỉ nhận tin"
    )
    event = models.UUIDField("mã sự kiện")
    kind = models.CharField("việc", max_length=80)
    code = models.CharField("mã hồ sơ", max_length=40, blank=True)
    body = models.TextField("nội dung")
    state = models.CharField("tình trạng", max_length=12, default=DeliveryState.WAITING.value)
    tries = models.PositiveSmallIntegerField("số lần gửi", default=0)
    next_at = models.DateTimeField("gửi lúc", default=timezone.now)
    sent_at = models.DateTimeField("gửi lần cuối lúc", null=True)
    status = models.PositiveSmallIntegerField("mã trả lời", null=True)
    took_ms = models.PositiveIntegerField("mất mấy phần nghìn giây", null=True)
    error = models.CharField("vì sao chưa tới", max_length=150, blank=True)

    class Meta:
        verbose_name = "lần báo tin"
        verbose_name_plural = "các lần báo tin"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["webhook", "event"], name="cq_webhooks_once")]
        indexes = [
            models.Index(fields=["webhook", "created_at", "id"], name="cq_webhooks_list"),
            models.Index(fields=["created_at"], name="cq_webhooks_old"),
            # Only what is still to go is in the index the worker asks every minute.
            models.Index(
                fields=["next_at"],
                condition=models.Q(state__in=["waiting", "sending"]),
                name="cq_webhooks_due",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.code}"
