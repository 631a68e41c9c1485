"""What staff did and who looked at what: lines that are only added, and the chain that joins them."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models
from django.utils import timezone

_NEVER = "Nhật ký hệ thống chỉ được ghi thêm, không được sửa hay xóa."


class OnlyAdded(models.QuerySet):
    """A table that only grows; the database has triggers that say the same to every other program."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise TypeError(_NEVER)

    def delete(self) -> NoReturn:
        raise TypeError(_NEVER)

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError(_NEVER)


class _Added(models.Model):
    objects = OnlyAdded.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError(_NEVER)
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError(_NEVER)


class AuditEntry(_Added):
    """One act, written in the act's own transaction: who, what, of what; nothing a person typed.

    ``note`` holds names of fields, modules, figures. ``mark`` is a keyed hash of all columns and of the row that
    ``source`` and ``ref`` name (an event, a look), so neither can be changed unseen.
    """

    site = models.ForeignKey(
        "wagtailcore.Site", on_delete=models.PROTECT, related_name="+", verbose_name="trang xã, phường"
    )
    at = models.DateTimeField("lúc", default=timezone.now, editable=False)
    actor_kind = models.CharField("ai làm", max_length=10)
    actor_id = models.CharField("mã người làm", max_length=80, blank=True)
    act = models.CharField("việc", max_length=80)
    subject = models.CharField("hồ sơ", max_length=80, blank=True)
    note = models.CharField("ghi thêm", max_length=250, blank=True)
    source = models.CharField("ghi theo", max_length=10, blank=True)
    ref = models.CharField("mã dòng gốc", max_length=40, blank=True)
    key = models.CharField("khóa", max_length=8)
    mark = models.CharField("dấu", max_length=64)

    class Meta:
        verbose_name = "dòng nhật ký hệ thống"
        verbose_name_plural = "nhật ký hệ thống"
        default_permissions = ("view",)
        indexes = [
            models.Index(fields=["site", "-at"], name="chinhquyen_audit_newest"),
            models.Index(fields=["site", "actor_id", "-at"], name="chinhquyen_audit_person"),
            models.Index(fields=["site", "subject", "-at"], name="chinhquyen_audit_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.act} {self.subject}"


class AuditLink(_Added):
    """Where an entry stands in its commune's chain. Written by the worker, in order, without a gap."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    number = models.BigIntegerField("số")
    entry = models.OneToOneField(AuditEntry, on_delete=models.PROTECT, related_name="link")
    previous = models.CharField("dấu trước", max_length=64)
    key = models.CharField("khóa", max_length=8)
    hash = models.CharField("dấu", max_length=64)

    class Meta:
        verbose_name = "mắt xích nhật ký"
        verbose_name_plural = "mắt xích nhật ký"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["site", "number"], name="chinhquyen_audit_number")]

    def __str__(self) -> str:
        return f"{self.number}"


class AuditCheck(models.Model):
    """How far the worker has looked the chain over, and what it found; only a memory, evidence of nothing."""

    site = models.OneToOneField("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    looked_to = models.BigIntegerField("đã đối chiếu đến số", default=0)
    hash = models.CharField("dấu ở đó", max_length=64, blank=True)
    checked_at = models.DateTimeField("lần gần nhất", null=True)
    whole_at = models.DateTimeField("trọn từ đầu lúc", null=True)
    finding = models.CharField("chỗ hỏng", max_length=400, blank=True)

    class Meta:
        verbose_name = "lần đối chiếu nhật ký"
        verbose_name_plural = "lần đối chiếu nhật ký"
        default_permissions = ()

    def __str__(self) -> str:
        return self.finding or "lành lặn"
