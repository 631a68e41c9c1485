"""The journal: what happened, kept for ever; and beside it, who has still to be told."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models
from django.utils import timezone


class AppendOnly(models.QuerySet):
    """A table that only grows: entries are evidence."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise TypeError("a journal entry is never changed")

    def delete(self) -> NoReturn:
        raise TypeError("a journal entry is never deleted")

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("a journal entry is never changed")


class JournalEntry(models.Model):
    """One event as it was recorded. ``seq`` is the order of writing, ``payload`` the whole event as JSON."""

    seq = models.BigAutoField("thứ tự", primary_key=True)
    id = models.UUIDField("mã sự kiện", unique=True, editable=False)
    site = models.ForeignKey(
        "wagtailcore.Site", on_delete=models.PROTECT, related_name="+", verbose_name="trang xã, phường"
    )
    hook = models.CharField("việc", max_length=80)
    subject = models.UUIDField("hồ sơ")
    payload = models.JSONField("nội dung")
    actor_kind = models.CharField("ai làm", max_length=10)
    actor_id = models.CharField("mã người làm", max_length=80, blank=True)
    actor_name = models.CharField("tên người làm", max_length=250, blank=True)
    at = models.DateTimeField("lúc")

    objects = AppendOnly.as_manager()

    class Meta:
        verbose_name = "sự kiện"
        verbose_name_plural = "nhật ký sự kiện"
        ordering = ["seq"]
        indexes = [models.Index(fields=["site", "subject", "seq"], name="chinhquyen_timeline")]

    def __str__(self) -> str:
        return f"{self.hook} {self.subject}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("a journal entry is never changed")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("a journal entry is never deleted")


class Untold(models.Model):
    """A mark, written with the entry: nobody has yet looked who listens. It goes once the tellings stand."""

    entry = models.OneToOneField(JournalEntry, on_delete=models.PROTECT, primary_key=True, related_name="+")
    since = models.DateTimeField("từ lúc", default=timezone.now, db_index=True)

    class Meta:
        verbose_name = "sự kiện chờ báo"
        verbose_name_plural = "sự kiện chờ báo"

    def __str__(self) -> str:
        return str(self.entry_id)


class Telling(models.Model):
    """One entry on its way to one module."""

    class State(models.TextChoices):
        PENDING = "pending", "đang chờ"
        TELLING = "telling", "đang báo"
        FAILED = "failed", "sẽ báo lại"
        DONE = "done", "đã báo"
        UNDELIVERED = "undelivered", "không báo được"

    entry = models.ForeignKey(
        JournalEntry, on_delete=models.PROTECT, related_name="tellings", verbose_name="sự kiện"
    )
    module = models.CharField("mô-đun", max_length=80)
    state = models.CharField("tình trạng", max_length=12, default=State.PENDING)
    attempts = models.PositiveSmallIntegerField("số lần đã thử", default=0)
    next_try_at = models.DateTimeField("thử lại lúc", default=timezone.now)
    last_error = models.CharField("lỗi gần nhất", max_length=250, blank=True)

    class Meta:
        verbose_name = "lần báo"
        verbose_name_plural = "việc báo cho mô-đun"
        constraints = [models.UniqueConstraint(fields=["entry", "module"], name="chinhquyen_telling_once")]
        # Only what is still to do is in the index: it stays small however long the journal grows.
        indexes = [
            models.Index(
                fields=["next_try_at"],
                condition=models.Q(state__in=["pending", "failed", "telling"]),
                name="chinhquyen_telling_due",
            ),
            models.Index(
                fields=["entry"], condition=models.Q(state="undelivered"), name="chinhquyen_undelivered"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.module}: {self.state}"
