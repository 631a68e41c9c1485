"""What is kept, and what only the database knows: constraints, indexes, secrets, the grid of the map."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.feedback import FieldReport
from chinhquyen_sdk.host.encryption import EncryptedTextField
from chinhquyen_sdk.host.files import private_storage
from chinhquyen_sdk.host.fulltext import IndexedWords, mark
from chinhquyen_sdk.host.rows import SiteRow, columns_of
from chinhquyen_sdk.host.secret_keys import secret_hasher

hash_secret = secret_hasher("feedback")


def sort_day(report: FieldReport) -> date:
    """Return the day officers' lists sort by: the promised day; for a closed one its closing, mirrored."""
    if report.closed_at is None:
        return report.due_on or date.max
    return date.fromordinal(date.max.toordinal() - local_day(report.closed_at).toordinal())


class ReportRow(columns_of(FieldReport), SiteRow):  # type: ignore[misc]
    """A report. ``cell`` is its place in the grid; ``contact`` opens through ``commands.open_contact`` only."""

    secret_hash = models.CharField(max_length=64)
    once_hash = models.CharField(max_length=64, null=True)
    contact: Any = EncryptedTextField(null=True)
    is_closed = models.BooleanField(default=False)
    on_list = models.BooleanField(default=False)
    sort_day = models.DateField(default=date.max)
    cell = models.BigIntegerField(null=True)

    class Meta:
        verbose_name = "phản ánh"
        verbose_name_plural = "phản ánh"
        default_permissions = ()
        permissions = [
            ("handle_report", "Xử lý phản ánh hiện trường"),
            ("change_rules", "Phân công và đặt ngày hẹn cho phản ánh"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["site", "code"], name="cq_feedback_code"),
            models.UniqueConstraint(fields=["site", "once_hash"], name="cq_feedback_once"),
        ]
        indexes = [
            models.Index(fields=["site", "is_closed", "sort_day", "id"], name="cq_feedback_list"),
            models.Index(
                fields=["site", "officer_id", "is_closed", "sort_day", "id"], name="cq_feedback_officer"
            ),
            models.Index(fields=["site", "showing", "is_closed", "sort_day", "id"], name="cq_feedback_held"),
            models.Index(fields=["site", "on_list", "-sent_at", "-id"], name="cq_feedback_public"),
            models.Index(fields=["site", "sent_at", "id"], name="cq_feedback_sent"),
            models.Index(fields=["site", "on_list", "kind", "-sent_at", "-id"], name="cq_feedback_kind"),
            models.Index(
                fields=["site", "on_list", "village", "-sent_at", "-id"], name="cq_feedback_village"
            ),
            models.Index(fields=["site", "on_list", "state", "-sent_at", "-id"], name="cq_feedback_state"),
            models.Index(fields=["site", "on_list", "cell", "-sent_at"], name="cq_feedback_cell"),
            models.Index(
                fields=["site", "village", "kind", "is_closed", "-sent_at"], name="cq_feedback_near"
            ),
        ]

    def __str__(self) -> str:
        return str(self.code)


OPEN, CLOSED = mark("half", "open"), mark("half", "closed")


class WordsRow(IndexedWords):
    """The words officers find a report by: all that was said, held back or not."""

    report = models.OneToOneField(ReportRow, on_delete=models.CASCADE, related_name="index")

    class Meta:
        verbose_name = "từ để tìm phản ánh"
        verbose_name_plural = "từ để tìm phản ánh"
        default_permissions = ()


class PublicWordsRow(IndexedWords):
    """The words everybody finds a report by. Without any while it is not public: the line keeps its place in time."""

    report = models.OneToOneField(ReportRow, on_delete=models.CASCADE, related_name="public_index")

    class Meta:
        verbose_name = "từ để tìm phản ánh công khai"
        verbose_name_plural = "từ để tìm phản ánh công khai"
        default_permissions = ()


class PhotoRow(SiteRow):
    """One photograph, small enough to look at; without a report while its sender has not finished."""

    report = models.ForeignKey(ReportRow, on_delete=models.PROTECT, null=True, related_name="+")
    draft = models.UUIDField(null=True, db_index=True)
    after = models.BooleanField(default=False)
    released = models.BooleanField(default=False)
    sha256 = models.CharField(max_length=64)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    file = models.FileField(upload_to="feedback/%Y/%m/", storage=private_storage)
    small = models.FileField(upload_to="feedback/%Y/%m/", storage=private_storage)

    class Meta:
        verbose_name = "ảnh"
        verbose_name_plural = "ảnh"
        default_permissions = ()


class NoteRow(SiteRow):
    """What somebody added for the officers' eyes; sealed, because people write names into it."""

    report = models.ForeignKey(ReportRow, on_delete=models.PROTECT, related_name="+")
    by = models.CharField(max_length=150, blank=True)
    text: Any = EncryptedTextField()
    at = models.DateTimeField()

    class Meta:
        verbose_name = "ghi thêm"
        verbose_name_plural = "ghi thêm"
        default_permissions = ()


class RuleRow(SiteRow):
    """Who sees to what: for a kind, or a kind in one village. Empty fields leave the list's own answer."""

    kind = models.CharField(max_length=40)
    village = models.CharField(max_length=100, blank=True)
    unit = models.CharField(max_length=120, blank=True)
    officer_id = models.CharField(max_length=40, blank=True)
    officer_name = models.CharField(max_length=150, blank=True)
    days = models.PositiveSmallIntegerField(null=True)

    class Meta:
        verbose_name = "phân công"
        verbose_name_plural = "phân công"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["site", "kind", "village"], name="cq_feedback_rule")]


class TallyRow(models.Model):
    """Running totals of one month, kind and village: pages read these, they never count reports."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    month = models.DateField()
    kind = models.CharField(max_length=40)
    village = models.CharField(max_length=100, blank=True)
    received = models.IntegerField(default=0)
    done = models.IntegerField(default=0)
    on_time = models.IntegerField(default=0)
    aside = models.IntegerField(default=0)
    reopened = models.IntegerField(default=0)

    class Meta:
        verbose_name = "số cộng dồn"
        verbose_name_plural = "số cộng dồn"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "month", "kind", "village"], name="cq_feedback_tally")
        ]


class CrowdRow(models.Model):
    """How many public reports, of a kind or of all ("") kinds, lie in a cell of the map's grid; the map far away reads these."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    size = models.PositiveIntegerField()
    cell = models.BigIntegerField()
    kind = models.CharField(max_length=40)
    open = models.IntegerField(default=0)
    closed = models.IntegerField(default=0)
    # Sums, in millionths of a degree from the cell's corner: a crowd is drawn where its people are.
    north = models.BigIntegerField(default=0)
    east = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = "ô bản đồ"
        verbose_name_plural = "ô bản đồ"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "size", "kind", "cell"], name="cq_feedback_crowd")
        ]
