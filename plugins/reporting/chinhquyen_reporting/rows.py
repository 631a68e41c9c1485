"""What is kept: a commune's reports; on a province's site the communes, what each sent, and its figures to compare."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.crypto import salted_hmac

from chinhquyen_sdk.domain.reporting import Report
from chinhquyen_sdk.host.encryption import EncryptedTextField
from chinhquyen_sdk.host.rows import SiteRow, columns_of


def hash_token(token: str) -> str:
    """Return what is kept of a commune's token: a keyed hash, worthless without the server's key."""
    return salted_hmac("chinhquyen.reporting.token", token, algorithm="sha256").hexdigest()


class ReportRow(columns_of(Report), SiteRow):  # type: ignore[misc]
    """A report. ``next_at``: when it is sent (again); ``failure`` says in words why it has not arrived."""

    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(null=True)
    failure = models.CharField(max_length=250, blank=True)

    class Meta:
        verbose_name = "báo cáo"
        verbose_name_plural = "báo cáo"
        default_permissions = ()
        permissions = [
            ("write_report", "Soạn báo cáo"),
            ("approve_report", "Duyệt báo cáo, nối với tỉnh"),
            ("watch_communes", "Xem báo cáo của các xã, phường (trang của tỉnh)"),
            ("keep_communes", "Giữ danh sách xã, phường, cấp mã truy cập (trang của tỉnh)"),
        ]
        constraints = [models.UniqueConstraint(fields=["site", "period"], name="cq_reporting_once")]
        indexes = [
            models.Index(fields=["site", "-due_on", "-id"], name="cq_reporting_list"),
            models.Index(
                fields=["next_at"], condition=models.Q(next_at__isnull=False), name="cq_reporting_to_send"
            ),
        ]

    def __str__(self) -> str:
        return str(self.title)


class LinkRow(models.Model):
    """How a site stands to the province: it is the province, or it reports to ``address`` with ``token``."""

    site = models.OneToOneField("wagtailcore.Site", on_delete=models.CASCADE, related_name="+")
    is_province = models.BooleanField(default=False)
    address = models.URLField(max_length=200, blank=True)
    token = EncryptedTextField(blank=True, default="")

    class Meta:
        verbose_name = "nối với tỉnh"
        verbose_name_plural = "nối với tỉnh"
        default_permissions = ()


class CommuneRow(SiteRow):
    """A commune that reports to this province; ``position`` sorts by name as Vietnamese do.

    ``token_at``: when its token was issued (of a hash without: by a script); ``seen_at``: when it was last used; ``last_at``
    and ``last_period``: the report that came last.
    """

    code = models.CharField(max_length=5)
    name = models.CharField(max_length=150)
    kind = models.CharField(max_length=10)
    position = models.PositiveIntegerField()
    token_hash = models.CharField(max_length=64, blank=True)
    token_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)
    last_at = models.DateTimeField(null=True)
    last_period = models.CharField(max_length=7, blank=True)

    class Meta:
        verbose_name = "xã, phường báo cáo"
        verbose_name_plural = "xã, phường báo cáo"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["site", "code"], name="cq_reporting_commune")]
        indexes = [
            models.Index(fields=["site", "position"], name="cq_reporting_communes"),
            models.Index(fields=["site", "token_hash"], name="cq_reporting_token"),
        ]


class RoundRow(models.Model):
    """Running totals of one period: how many communes were to report, how many did, how many late."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    period = models.CharField(max_length=7)
    sent = models.IntegerField(default=0)
    late = models.IntegerField(default=0)

    class Meta:
        verbose_name = "kỳ báo cáo"
        verbose_name_plural = "kỳ báo cáo"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["site", "period"], name="cq_reporting_round")]


class ReceivedRow(SiteRow):
    """A report of a commune as it came, word for word."""

    commune = models.ForeignKey(CommuneRow, on_delete=models.PROTECT, related_name="+")
    period = models.CharField(max_length=7)
    digest = models.CharField(max_length=64)
    receipt = models.CharField(max_length=60)
    received_at = models.DateTimeField()
    on_time = models.BooleanField()
    parcel: Any = models.JSONField()

    class Meta:
        verbose_name = "báo cáo nhận được"
        verbose_name_plural = "báo cáo nhận được"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "period", "commune"], name="cq_reporting_received_once")
        ]


class ReceivedFigureRow(models.Model):
    """One figure of one commune and period, to compare."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    commune = models.ForeignKey(CommuneRow, on_delete=models.PROTECT, related_name="+")
    period = models.CharField(max_length=7)
    code = models.CharField(max_length=60)
    value = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    off = models.BooleanField(default=False)

    class Meta:
        verbose_name = "chỉ tiêu nhận được"
        verbose_name_plural = "chỉ tiêu nhận được"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["site", "period", "code", "commune"], name="cq_reporting_figure_once"
            )
        ]
        indexes = [
            models.Index(fields=["site", "period", "code", "value", "id"], name="cq_reporting_compare"),
        ]
