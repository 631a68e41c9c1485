"""Work on many letters: approvals, piles, lists brought."""

from __future__ import annotations

from typing import Any

from django.db import models

from chinhquyen_sdk.domain.letters.mailing import EnvelopeSize
from chinhquyen_sdk.host.encryption import EncryptedJSONField, EncryptedTextField
from chinhquyen_sdk.host.files import private_storage
from chinhquyen_sdk.host.rows import SiteRow


class JobRow(SiteRow):
    """Work on many letters in the background. A process that dies leaves it where it stood; another goes on from there.

    ``attempts`` only grows: it says whose the job is. ``failures`` counts the attempts since something was last done.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "đang chờ"
        RUNNING = "running", "đang làm"
        DONE = "done", "xong"
        FAILED = "failed", "hỏng"

    asked_by = models.CharField(max_length=60)
    asked_by_name = models.CharField(max_length=150)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveIntegerField(default=0)
    failures = models.PositiveSmallIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    reason = models.CharField(max_length=250, blank=True)
    alive_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True


class ApprovalRow(JobRow):
    """A yes to many letters: ``wanted`` holds [letter, digest seen], ``reached`` of them are dealt with.

    ``left_out`` holds [letter, why not]: ids and reasons, no words of a letter.
    """

    wanted = models.JSONField()
    reached = models.PositiveIntegerField(default=0)
    left_out = models.JSONField(default=list)

    class Meta:
        verbose_name = "đợt duyệt thư"
        verbose_name_plural = "đợt duyệt thư"
        default_permissions = ()
        indexes = [
            models.Index(fields=["site", "asked_by", "-created_at"], name="cq_letters_approvals"),
            models.Index(
                fields=["state", "alive_at"],
                condition=models.Q(state__in=["running", "waiting"]),
                name="cq_letters_approvals_open",
            ),
        ]


class BatchRow(JobRow):
    """Letters printed as one pile: ``written`` are drawn, ``marked`` of them are marked as printed.

    ``why``: they were printed before, or came back, and somebody asked for them once more.
    """

    envelope = models.CharField(max_length=2, choices=[(size.value, size.name) for size in EnvelopeSize])
    written = models.PositiveIntegerField(default=0)
    marked = models.PositiveIntegerField(default=0)
    why = EncryptedTextField(blank=True, default="")
    forgotten = models.BooleanField(default=False)
    letters = models.FileField(upload_to="letters/piles/%Y/%m/", storage=private_storage, blank=True)
    envelopes = models.FileField(upload_to="letters/piles/%Y/%m/", storage=private_storage, blank=True)
    labels = models.FileField(upload_to="letters/piles/%Y/%m/", storage=private_storage, blank=True)

    class Meta:
        verbose_name = "đợt in thư"
        verbose_name_plural = "đợt in thư"
        default_permissions = ()
        indexes = [
            models.Index(fields=["site", "-created_at", "-id"], name="cq_letters_batches"),
            models.Index(
                fields=["state", "alive_at"],
                condition=models.Q(state__in=["running", "waiting"]),
                name="cq_letters_batches_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.total} thư: {self.state}"


class ImportRow(SiteRow):
    """A list being looked at or taken in. ``next_row`` is where the worker goes on; the cells go when all are taken."""

    template = models.CharField(max_length=60)
    file_name = models.CharField(max_length=150)
    digest = models.CharField(max_length=64)
    by_id = models.CharField(max_length=60)
    by_name = models.CharField(max_length=150)
    cells: Any = EncryptedJSONField()
    first_row = models.PositiveIntegerField()
    total = models.PositiveIntegerField()
    matched = models.JSONField(default=dict)
    running = models.BooleanField(default=False)
    next_row = models.PositiveIntegerField(default=0)
    taken = models.PositiveIntegerField(default=0)
    problems: Any = EncryptedJSONField(default=list)
    done_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "danh sách sự việc"
        verbose_name_plural = "danh sách sự việc"
        default_permissions = ()
        indexes = [models.Index(fields=["running", "created_at"], name="cq_letters_import")]
