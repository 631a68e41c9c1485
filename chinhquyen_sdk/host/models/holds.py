"""Cases that are not forgotten although their days are over: a complaint or a lawsuit goes on."""

from __future__ import annotations

from django.db import models

from ..rows import SiteRow


class RetentionHold(SiteRow):
    """One case is kept, for a reason, until somebody lifts the hold. Lifted ones stay as lines."""

    subject = models.UUIDField("hồ sơ")
    code = models.CharField("mã hồ sơ", max_length=40)
    reason = models.CharField("vì sao giữ lại", max_length=400)
    placed_by = models.CharField("người giữ", max_length=80)
    lifted_at = models.DateTimeField("thôi giữ lúc", null=True)
    lifted_by = models.CharField("người thôi giữ", max_length=80, blank=True)

    class Meta:
        verbose_name = "hồ sơ giữ lại"
        verbose_name_plural = "hồ sơ giữ lại"
        default_permissions = ()
        permissions = [("keep_retention", "Xem, giữ lại dữ liệu hết hạn lưu giữ")]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "subject"], condition=models.Q(lifted_at=None), name="chinhquyen_one_hold"
            )
        ]

    def __str__(self) -> str:
        return self.code
