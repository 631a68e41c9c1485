"""What is kept, and what only the database can promise: one board of inspection in office, one code for one thing told."""

from __future__ import annotations

from typing import Any

from django.db import models

from chinhquyen_sdk.domain.supervision import (
    NO_DAY,
    Board,
    BoardKind,
    BoardState,
    Election,
    Finding,
    Member,
    PeriodicReport,
    Plan,
    Tip,
    Visit,
)
from chinhquyen_sdk.host.encryption import EncryptedJSONField, EncryptedTextField
from chinhquyen_sdk.host.files import private_storage
from chinhquyen_sdk.host.rows import SiteRow, columns_of
from chinhquyen_sdk.host.secret_keys import secret_hasher

hash_secret = secret_hasher("supervision")


class BoardRow(columns_of(Board), SiteRow):  # type: ignore[misc]
    """A board. A commune has one board of inspection in office."""

    class Meta:
        verbose_name = "ban giám sát"
        verbose_name_plural = "ban giám sát"
        default_permissions = ()
        permissions = [
            ("keep_boards", "Lập ban, ghi kế hoạch, chuyến đi, phát hiện, kiến nghị giám sát"),
            ("confirm_recommendation", "Mặt trận: công nhận ban, xác nhận kiến nghị giám sát"),
            ("answer_recommendation", "Ghi trả lời kiến nghị giám sát"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["site"], name="cq_supervision_one_inspection",
                condition=models.Q(kind=BoardKind.INSPECTION.value, state=BoardState.ACTIVE.value),
            )
        ]  # fmt: skip
        indexes = [
            models.Index(fields=["site", "kind", "-term_from", "-id"], name="cq_supervision_boards"),
            models.Index(fields=["site", "project_code"], name="cq_supervision_of_project"),
        ]


class MemberRow(columns_of(Member), SiteRow):  # type: ignore[misc]
    """A member. ``phone`` is sealed; it serves to send the link to a visit."""

    phone: Any = EncryptedTextField(blank=True, default="")

    class Meta:
        verbose_name = "thành viên ban"
        verbose_name_plural = "thành viên ban"
        default_permissions = ()
        indexes = [models.Index(fields=["site", "board"], name="cq_supervision_members")]


class ElectionRow(columns_of(Election), SiteRow):  # type: ignore[misc]
    """Minutes of a meeting that elects. Names of those who never sat go when the board ends."""

    class Meta:
        verbose_name = "biên bản bầu thành viên"
        verbose_name_plural = "biên bản bầu thành viên"
        default_permissions = ()
        indexes = [models.Index(fields=["site", "board", "-held_on"], name="cq_supervision_elections")]


class PlanRow(columns_of(Plan), SiteRow):  # type: ignore[misc]
    """A plan of a board."""

    class Meta:
        verbose_name = "kế hoạch giám sát"
        verbose_name_plural = "kế hoạch giám sát"
        default_permissions = ()
        indexes = [models.Index(fields=["site", "board", "-first_act_on"], name="cq_supervision_plans")]


class ReportRow(columns_of(PeriodicReport), SiteRow):  # type: ignore[misc]
    """A board's report to the Front. Of a period there is one."""

    class Meta:
        verbose_name = "báo cáo của ban"
        verbose_name_plural = "báo cáo của ban"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["site", "board", "until"],
                name="cq_supervision_one_report",
                condition=models.Q(wanted=""),
            )
        ]
        indexes = [models.Index(fields=["site", "board", "-until"], name="cq_supervision_reports")]


class VisitRow(columns_of(Visit), SiteRow):  # type: ignore[misc]
    """A visit. ``once_hash``: which sending of the telephone brought its result."""

    once_hash = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        verbose_name = "chuyến đi giám sát"
        verbose_name_plural = "chuyến đi giám sát"
        default_permissions = ()
        indexes = [
            models.Index(fields=["site", "-planned_on", "-id"], name="cq_supervision_visits"),
            models.Index(fields=["site", "board", "-planned_on"], name="cq_supervision_of_board"),
        ]


class FindingRow(columns_of(Finding), SiteRow):  # type: ignore[misc]
    """A finding with its way. ``sent_on`` is the day of its last sending."""

    sent_on = models.DateField(null=True)

    class Meta:
        verbose_name = "phát hiện giám sát"
        verbose_name_plural = "phát hiện giám sát"
        default_permissions = ()
        indexes = [
            models.Index(fields=["site", "-found_on", "-id"], name="cq_supervision_findings"),
            models.Index(fields=["site", "board", "-found_on"], name="cq_supervision_found_by"),
            models.Index(fields=["site", "sent_on", "id"], name="cq_supervision_book"),
        ]


class TipRow(columns_of(Tip), SiteRow):  # type: ignore[misc]
    """What a citizen told. Who it was is sealed; of another module's report there are neither words nor name here."""

    told_by: Any = EncryptedJSONField(null=True)
    secret_hash = models.CharField(max_length=64)
    once_hash = models.CharField(max_length=64, null=True)

    class Meta:
        verbose_name = "thông tin của bà con"
        verbose_name_plural = "thông tin của bà con"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "code"], name="cq_supervision_tip_code"),
            models.UniqueConstraint(fields=["site", "once_hash"], name="cq_supervision_tip_once"),
            models.UniqueConstraint(fields=["site", "report"], name="cq_supervision_tip_of_report"),
        ]
        indexes = [models.Index(fields=["site", "-received_on", "-id"], name="cq_supervision_tips")]


class PhotoRow(SiteRow):
    """A photograph of a visit, or of what was done. ``shown``: everybody may see it."""

    subject = models.UUIDField()
    alt = models.CharField(max_length=250)
    sha256 = models.CharField(max_length=64)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    shown = models.BooleanField(default=False)
    file = models.FileField(upload_to="supervision/%Y/%m/", storage=private_storage)
    small = models.FileField(upload_to="supervision/%Y/%m/", storage=private_storage)

    class Meta:
        verbose_name = "ảnh giám sát"
        verbose_name_plural = "ảnh giám sát"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "subject", "sha256"], name="cq_supervision_photo_once")
        ]


class FileRow(SiteRow):
    """Minutes, decisions, letters: for the office, people are named in them."""

    subject = models.UUIDField()
    name = models.CharField(max_length=150)
    kind = models.CharField(max_length=10)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    file = models.FileField(upload_to="supervision/%Y/%m/", storage=private_storage)

    class Meta:
        verbose_name = "tệp giám sát"
        verbose_name_plural = "tệp giám sát"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "subject", "sha256"], name="cq_supervision_file_once")
        ]


class DueRow(SiteRow):
    """What waits: one line for each thing, written with it. The desk reads these and looks nowhere else."""

    subject = models.UUIDField(unique=True)
    board = models.UUIDField(null=True)
    kind = models.CharField(max_length=20)
    step = models.CharField(max_length=250)
    title = models.CharField(max_length=300)
    falls_on = models.DateField(default=NO_DAY)
    by_others = models.BooleanField(default=False)
    officer_id = models.CharField(max_length=40, blank=True, default="")
    officer_name = models.CharField(max_length=150, blank=True, default="")

    class Meta:
        verbose_name = "việc giám sát đang chờ"
        verbose_name_plural = "việc giám sát đang chờ"
        default_permissions = ()
        indexes = [
            models.Index(fields=["site", "falls_on", "id"], name="cq_supervision_due"),
            models.Index(fields=["site", "board", "falls_on", "id"], name="cq_supervision_due_of"),
        ]


class TallyRow(models.Model):
    """Running totals of one year, a line for each measure: pages read these and count nothing."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    year = models.PositiveIntegerField()
    measure = models.CharField(max_length=40)
    number = models.IntegerField(default=0)

    class Meta:
        verbose_name = "số cộng dồn"
        verbose_name_plural = "số cộng dồn"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "year", "measure"], name="cq_supervision_tally")
        ]
