"""What is kept, and what only the database can promise: a vote is recorded once, a village has one conference a year."""

from __future__ import annotations

from typing import Any

from django.db import models

from chinhquyen_sdk.domain.community_decisions import (
    BreachReport,
    CommunityDecision,
    MoneyLine,
    ProgressEntry,
    ReportState,
    WorksTask,
    YearlyConference,
    YearlyState,
)
from chinhquyen_sdk.host.encryption import EncryptedJSONField
from chinhquyen_sdk.host.files import private_storage
from chinhquyen_sdk.host.rows import SiteRow, columns_of
from chinhquyen_sdk.host.secret_keys import secret_hasher

_LIVE = [state.value for state in YearlyState if state is not YearlyState.CANCELLED]
_WAITING = [ReportState.NEW.value, ReportState.HANDED.value]


hash_secret = secret_hasher("community_decisions")


class DecisionRow(columns_of(CommunityDecision), SiteRow):  # type: ignore[misc]
    """A decision with its running sums. ``next_due``: when its next step is due."""

    next_due = models.DateField(null=True)

    class Meta:
        verbose_name = "quyết định của cộng đồng"
        verbose_name_plural = "quyết định của cộng đồng"
        default_permissions = ()
        permissions = [
            ("record_decision", "Ghi quyết định của cộng đồng dân cư"),
            ("recognise_decision", "Ghi việc công nhận, tạm ngừng, bãi bỏ quyết định của cộng đồng"),
            ("follow_execution", "Theo dõi thực hiện, ghi thu chi, nghiệm thu, quyết toán"),
            ("answer_report", "Xem và trả lời báo cáo việc làm chưa đúng"),
            ("hold_yearly", "Lên kế hoạch và ghi hội nghị thường niên"),
        ]
        constraints = [models.UniqueConstraint(fields=["site", "vote"], name="cq_community_decisions_vote")]
        indexes = [
            models.Index(fields=["site", "-decided_on", "-id"], name="cq_cd_decisions"),
            models.Index(fields=["site", "village", "-decided_on", "-id"], name="cq_cd_of_village"),
            models.Index(fields=["site", "next_due"], condition=models.Q(next_due__isnull=False), name="cq_cd_due"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return str(self.title)


class OfDecision(SiteRow):
    """A row that belongs to one decision."""

    decision = models.ForeignKey(DecisionRow, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True


class TaskRow(columns_of(WorksTask), OfDecision):  # type: ignore[misc]
    """A task."""

    class Meta:
        verbose_name = "việc phải làm"
        verbose_name_plural = "việc phải làm"
        default_permissions = ()
        indexes = [
            models.Index(fields=["decision", "due_on"], name="cq_cd_tasks"),
            models.Index(fields=["site", "due_on"], condition=models.Q(done_on__isnull=True), name="cq_cd_tasks_due"),
        ]  # fmt: skip


class LineRow(columns_of(MoneyLine), OfDecision):  # type: ignore[misc]
    """A line of the account."""

    class Meta:
        verbose_name = "dòng thu chi"
        verbose_name_plural = "dòng thu chi"
        default_permissions = ()
        indexes = [
            models.Index(fields=["decision", "-day", "-id"], name="cq_cd_lines"),
            models.Index(fields=["site", "day"], name="cq_cd_lines_by_day"),
        ]


class ProgressRow(columns_of(ProgressEntry), OfDecision):  # type: ignore[misc]
    """An entry of progress."""

    class Meta:
        verbose_name = "tiến độ"
        verbose_name_plural = "tiến độ"
        default_permissions = ()
        indexes = [models.Index(fields=["decision", "-day", "-id"], name="cq_cd_progress")]


class PhotoRow(OfDecision):
    """A photograph of the works. ``alt`` says it to whoever does not see it."""

    alt = models.CharField(max_length=250)
    day = models.DateField()
    sha256 = models.CharField(max_length=64)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    file = models.FileField(upload_to="community_decisions/%Y/%m/", storage=private_storage)
    small = models.FileField(upload_to="community_decisions/%Y/%m/", storage=private_storage)

    class Meta:
        verbose_name = "ảnh công trình"
        verbose_name_plural = "ảnh công trình"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["decision", "sha256"], name="cq_community_decisions_photo_once"
            )
        ]  # fmt: skip


class YearlyRow(columns_of(YearlyConference), SiteRow):  # type: ignore[misc]
    """The yearly conference of a village. ``next_due``: when its next step is due."""

    next_due = models.DateField(null=True)

    class Meta:
        verbose_name = "hội nghị thường niên"
        verbose_name_plural = "hội nghị thường niên"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["site", "village", "year"],
                condition=models.Q(state__in=_LIVE),
                name="cq_community_decisions_yearly_once",
            )
        ]
        indexes = [
            models.Index(fields=["site", "year", "-starts_at", "-id"], name="cq_cd_yearly"),
            models.Index(fields=["site", "next_due"], condition=models.Q(next_due__isnull=False), name="cq_cd_yearly_due"),
        ]  # fmt: skip


class PaperRow(SiteRow):
    """Minutes, resolution, acceptance: for the office, people sign and are named in them."""

    decision = models.ForeignKey(DecisionRow, on_delete=models.PROTECT, related_name="+", null=True)
    conference = models.ForeignKey(YearlyRow, on_delete=models.PROTECT, related_name="+", null=True)
    name = models.CharField(max_length=150)
    kind = models.CharField(max_length=10)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    file = models.FileField(upload_to="community_decisions/%Y/%m/", storage=private_storage)

    class Meta:
        verbose_name = "biên bản, nghị quyết"
        verbose_name_plural = "biên bản, nghị quyết"
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=models.Q(decision__isnull=False) ^ models.Q(conference__isnull=False),
                name="cq_community_decisions_paper_of_one",
            )
        ]


class ReportRow(columns_of(BreachReport), SiteRow):  # type: ignore[misc]
    """A report. ``told`` (words, name, telephone) is encrypted and forgotten some years after the answer."""

    told: Any = EncryptedJSONField(null=True)
    secret_hash = models.CharField(max_length=64)
    once_hash = models.CharField(max_length=64, null=True)

    class Meta:
        verbose_name = "báo cáo việc làm chưa đúng"
        verbose_name_plural = "báo cáo việc làm chưa đúng"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "code"], name="cq_community_decisions_code"),
            models.UniqueConstraint(fields=["site", "once_hash"], name="cq_community_decisions_once"),
        ]
        indexes = [
            models.Index(fields=["site", "-received_on", "-id"], name="cq_cd_reports"),
            models.Index(fields=["site", "decision", "answered_on"], condition=models.Q(public=True), name="cq_cd_reports_public"),
            models.Index(fields=["site", "due_on"], condition=models.Q(state__in=_WAITING), name="cq_cd_reports_due"),
        ]  # fmt: skip


class TallyRow(models.Model):
    """Running sums of the decisions of one month, by the names of ``Shares``: pages read these and count nothing."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    month = models.DateField()
    informed = models.PositiveBigIntegerField(default=0)
    of_all = models.PositiveBigIntegerField(default=0)
    attended = models.PositiveBigIntegerField(default=0)
    of_meetings = models.PositiveBigIntegerField(default=0)
    voted = models.PositiveBigIntegerField(default=0)
    of_ballots = models.PositiveBigIntegerField(default=0)

    class Meta:
        verbose_name = "tổng số hộ tham gia theo tháng"
        verbose_name_plural = "tổng số hộ tham gia theo tháng"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["site", "month"], name="cq_community_decisions_tally")]
