"""What is kept, and what only the database can promise: one address for one page, one number for one version."""

from __future__ import annotations

from django.db import models

from chinhquyen_sdk.domain.outreach import (
    Check,
    CheckState,
    Conference,
    ConferenceState,
    Policy,
    Regulation,
    RegulationVersion,
)
from chinhquyen_sdk.host.files import private_storage
from chinhquyen_sdk.host.rows import SiteRow, columns_of

_OPEN_CONFERENCES = [ConferenceState.PLANNED.value, ConferenceState.INVITED.value]
_OPEN_CHECKS = [CheckState.PLANNED.value, CheckState.MENDING.value]


class PolicyRow(columns_of(Policy), SiteRow):  # type: ignore[misc]
    """A policy page. ``folded`` is what searches look in: its words without diacritics."""

    folded = models.TextField(blank=True)

    class Meta:
        verbose_name = "chính sách"
        verbose_name_plural = "chính sách"
        default_permissions = ()
        permissions = [
            ("write_policy", "Soạn, đăng trang chính sách"),
            ("issue_regulation", "Ghi quy chế, việc lấy ý kiến và ban hành"),
            ("hold_conference", "Lên lịch và ghi hội nghị ở xóm, tổ dân phố"),
            ("check_execution", "Lên lịch và ghi kiểm tra việc thực hiện"),
        ]
        constraints = [models.UniqueConstraint(fields=["site", "slug"], name="cq_outreach_policy_slug")]
        indexes = [models.Index(fields=["site", "state", "-starts_on", "-id"], name="cq_outreach_policies")]

    def __str__(self) -> str:
        return str(self.title)


class RegulationRow(columns_of(Regulation), SiteRow):  # type: ignore[misc]
    """A regulation of the commune."""

    class Meta:
        verbose_name = "quy chế"
        verbose_name_plural = "quy chế"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["site", "slug"], name="cq_outreach_regulation_slug")]

    def __str__(self) -> str:
        return str(self.title)


class VersionRow(columns_of(RegulationVersion), SiteRow):  # type: ignore[misc]
    """One version of one regulation."""

    class Meta:
        verbose_name = "bản quy chế"
        verbose_name_plural = "bản quy chế"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["site", "regulation", "number"], name="cq_outreach_version_number"
            )
        ]


class ConferenceRow(columns_of(Conference), SiteRow):  # type: ignore[misc]
    """A conference of one hamlet."""

    class Meta:
        verbose_name = "hội nghị"
        verbose_name_plural = "hội nghị"
        default_permissions = ()
        indexes = [
            models.Index(fields=["site", "-starts_at", "-id"], name="cq_outreach_conferences"),
            models.Index(fields=["site", "policy"], name="cq_outreach_of_policy"),
            models.Index(
                fields=["site", "starts_at"], condition=models.Q(state__in=_OPEN_CONFERENCES), name="cq_outreach_to_hold"
            ),
        ]  # fmt: skip


class PhotoRow(SiteRow):
    """A photograph of a conference. ``alt`` says it to whoever does not see it."""

    conference = models.ForeignKey(ConferenceRow, on_delete=models.PROTECT, related_name="+")
    alt = models.CharField(max_length=250)
    sha256 = models.CharField(max_length=64)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    file = models.FileField(upload_to="outreach/%Y/%m/", storage=private_storage)
    small = models.FileField(upload_to="outreach/%Y/%m/", storage=private_storage)

    class Meta:
        verbose_name = "ảnh hội nghị"
        verbose_name_plural = "ảnh hội nghị"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["conference", "sha256"], name="cq_outreach_photo_once")
        ]


class MinutesRow(SiteRow):
    """The minutes of a conference: for the office, people are named in them."""

    conference = models.ForeignKey(ConferenceRow, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=150)
    kind = models.CharField(max_length=10)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    file = models.FileField(upload_to="outreach/%Y/%m/", storage=private_storage)

    class Meta:
        verbose_name = "biên bản hội nghị"
        verbose_name_plural = "biên bản hội nghị"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["conference", "sha256"], name="cq_outreach_minutes_once")
        ]


class CheckRow(columns_of(Check), SiteRow):  # type: ignore[misc]
    """A check. ``falls_on`` is when its next step is due."""

    falls_on = models.DateField(null=True)

    class Meta:
        verbose_name = "kiểm tra"
        verbose_name_plural = "kiểm tra"
        default_permissions = ()
        indexes = [
            models.Index(fields=["site", "-planned_on", "-id"], name="cq_outreach_checks"),
            models.Index(
                fields=["site", "falls_on"], condition=models.Q(state__in=_OPEN_CHECKS), name="cq_outreach_to_check"
            ),
        ]  # fmt: skip
