"""The office's own tables: who is away, what was handed over, who was reminded of what, how villages were counted."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from chinhquyen_sdk.domain.office import Absence, HandOver, ReminderChange

from ..rows import SiteRow, columns_of


class AbsenceRow(columns_of(Absence), SiteRow):  # type: ignore[misc]
    """Somebody away, and who stands in."""

    class Meta:
        verbose_name = "lịch vắng mặt"
        verbose_name_plural = "lịch vắng mặt"
        default_permissions = ()
        permissions = [("keep_absences", "Ghi lịch vắng mặt của cơ quan")]
        indexes = [models.Index(fields=["site", "last"], name="chinhquyen_absence")]


class HandOverRow(columns_of(HandOver), SiteRow):  # type: ignore[misc]
    """The record of a hand-over, as it was printed."""

    class Meta:
        verbose_name = "bàn giao công việc"
        verbose_name_plural = "bàn giao công việc"
        default_permissions = ()
        permissions = [("hand_over_work", "Bàn giao công việc giữa các cán bộ")]
        indexes = [models.Index(fields=["site", "-created_at"], name="chinhquyen_hand_over")]


class NoticeRow(SiteRow):
    """One reminder to one person. The unique key is what makes "never twice" true, whatever the worker does."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    text = models.CharField("lời nhắc", max_length=300)
    url = models.CharField("địa chỉ", max_length=300)
    module = models.CharField("mô-đun", max_length=40)
    about = models.UUIDField("hồ sơ")
    due = models.DateField("hạn")
    rule = models.CharField("quy tắc", max_length=60)
    urgent = models.BooleanField("đã quá hạn", default=False)
    read_at = models.DateTimeField("đã xem lúc", null=True)
    emailed_at = models.DateTimeField("gửi thư lúc", null=True)

    class Meta:
        verbose_name = "nhắc việc"
        verbose_name_plural = "nhắc việc"
        default_permissions = ()
        permissions = [("oversee_work", "Theo dõi việc của cả đơn vị, được báo khi quá hạn")]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "user", "module", "about", "due", "rule"], name="chinhquyen_notice_once"
            )
        ]
        indexes = [
            models.Index(fields=["site", "user", "-created_at", "id"], name="chinhquyen_my_notices"),
            models.Index(
                fields=["site", "user"],
                condition=models.Q(emailed_at=None),
                name="chinhquyen_notice_unsent",
            ),
        ]


class NoticeTally(models.Model):
    """How many notices a person has not read: every page of the admin shows it, none counts."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    unread = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "số nhắc việc chưa xem"
        verbose_name_plural = "số nhắc việc chưa xem"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["site", "user"], name="chinhquyen_notice_tally")]


class ReminderRound(models.Model):
    """The day of the last round of reminders of a commune: what a sleeping worker must catch up with."""

    site = models.OneToOneField(
        "wagtailcore.Site", on_delete=models.PROTECT, related_name="+", primary_key=True
    )
    day = models.DateField()

    class Meta:
        verbose_name = "vòng nhắc việc"
        verbose_name_plural = "vòng nhắc việc"
        default_permissions = ()


class ReminderRow(columns_of(ReminderChange), SiteRow):  # type: ignore[misc]
    """From a day on one rule of reminders speaks otherwise in this commune."""

    class Meta:
        verbose_name = "quy tắc nhắc việc của xã, phường"
        verbose_name_plural = "quy tắc nhắc việc của xã, phường"
        default_permissions = ()
        permissions = [("keep_reminders", "Đổi quy tắc nhắc việc")]
        constraints = [
            models.UniqueConstraint(fields=["site", "rule", "since"], name="chinhquyen_reminder_day")
        ]


class VillageCountRow(SiteRow):
    """What a village counted in one year; kept when the next year's numbers come."""

    village_id = models.UUIDField("xóm, tổ dân phố")
    name = models.CharField("tên năm đó", max_length=100)
    counted_in = models.PositiveSmallIntegerField("năm")
    households = models.PositiveIntegerField("số hộ", null=True)
    voters = models.PositiveIntegerField("số cử tri", null=True)

    class Meta:
        verbose_name = "số liệu hằng năm của xóm, tổ"
        verbose_name_plural = "số liệu hằng năm của xóm, tổ"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["site", "village_id", "counted_in"], name="chinhquyen_village_year"
            )
        ]


class VillageImportRow(SiteRow):
    """A table somebody brought: read, looked at, then taken in once. Its rows are dropped when it is taken in."""

    by_name = models.CharField("người nhập", max_length=150)
    file_name = models.CharField("tệp", max_length=150)
    digest = models.CharField(max_length=64)
    year = models.PositiveSmallIntegerField("số liệu năm")
    cells = models.JSONField(default=list)
    first_row = models.PositiveIntegerField(default=1)
    matched = models.JSONField(default=dict)
    taken = models.PositiveIntegerField("số xóm đã ghi", default=0)
    done_at = models.DateTimeField("nhập lúc", null=True)

    class Meta:
        verbose_name = "lượt nhập xóm, tổ"
        verbose_name_plural = "lượt nhập xóm, tổ"
        default_permissions = ()
        indexes = [models.Index(fields=["site", "-created_at"], name="chinhquyen_village_import")]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "year", "digest"],
                condition=~models.Q(done_at=None),
                name="chinhquyen_import_once",
            )
        ]
