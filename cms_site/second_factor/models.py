"""What a telephone and the site share, sealed as denouncers' names are: a copy of the database opens nothing."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from chinhquyen_sdk.host.encryption import EncryptedJSONField, EncryptedTextField


class Authenticator(models.Model):
    """One account's app of codes. It counts from ``User.second_factor_since`` on; before, it is being set up."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="authenticator",
        verbose_name="tài khoản",
    )
    secret = EncryptedTextField("khóa chung với điện thoại")
    recovery = EncryptedJSONField("mã dự phòng chưa dùng, đã băm", default=list)
    last_step = models.BigIntegerField("bước giờ của mã dùng gần nhất", default=0)
    wrong = models.PositiveSmallIntegerField("số lần sai liền", default=0)
    locked_until = models.DateTimeField("khóa đến", null=True, blank=True)

    class Meta:
        verbose_name = "ứng dụng tạo mã"
        verbose_name_plural = "ứng dụng tạo mã"
        default_permissions = ()

    def __str__(self) -> str:
        return f"Ứng dụng tạo mã của {self.user}"
