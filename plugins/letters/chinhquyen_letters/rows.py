"""What is kept of a letter, its ways and its batches, and what only the database can promise: no number twice."""

from __future__ import annotations

from django.db import models

from chinhquyen_sdk.domain.letters.delivery import Delivery, Outcome
from chinhquyen_sdk.domain.letters.mailing import EnvelopeSize
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import OPEN, TO_SEND
from chinhquyen_sdk.host.encryption import EncryptedTextField
from chinhquyen_sdk.host.files import private_storage
from chinhquyen_sdk.host.rows import SiteRow, columns_of


class LetterRow(columns_of(Letter), SiteRow):  # type: ignore[misc]
    """A letter. ``book`` and ``year`` say in which letter book its number stands.

    ``email`` is kept only of whoever agreed to be written to that way; ``batch`` is the pile it was last printed in.
    """

    book = models.CharField(max_length=40)
    year = models.PositiveSmallIntegerField(null=True)
    email = EncryptedTextField(blank=True, default="")
    batch = models.UUIDField(null=True)
    signed_pdf = models.FileField(upload_to="letters/signed/%Y/", storage=private_storage, blank=True)

    class Meta:
        verbose_name = "thư"
        verbose_name_plural = "thư"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "event"], name="cq_letters_event"),
            models.UniqueConstraint(fields=["site", "book", "year", "number"], name="cq_letters_number"),
        ]
        indexes = [
            models.Index(
                fields=["site", "created_at", "id"],
                condition=models.Q(state__in=sorted(state.value for state in OPEN)),
                name="cq_letters_open",
            ),
            models.Index(
                fields=["site", "issued_on", "id"],
                condition=models.Q(state__in=sorted(state.value for state in TO_SEND)),
                name="cq_letters_to_send",
            ),
            models.Index(fields=["site", "about"], name="cq_letters_about"),
            models.Index(fields=["batch"], condition=models.Q(batch__isnull=False), name="cq_letters_batch"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} ({self.about_code})"


class DeliveryRow(columns_of(Delivery), SiteRow):  # type: ignore[misc]
    """One attempt. ``begun_at``: since when a worker has it."""

    received_by = EncryptedTextField(blank=True, default="")
    begun_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "lần gửi thư"
        verbose_name_plural = "lần gửi thư"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "letter", "attempt"], name="cq_letters_attempt")
        ]
        indexes = [
            models.Index(
                fields=["channel", "at"],
                condition=models.Q(outcome=Outcome.UNDER_WAY.value),
                name="cq_letters_under_way",
            )
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.attempt}"


class BatchRow(SiteRow):
    """Letters printed as one pile. A process that dies leaves it where it stood; another goes on from there."""

    class State(models.TextChoices):
        WAITING = "waiting", "đang chờ"
        RUNNING = "running", "đang in"
        DONE = "done", "xong"
        FAILED = "failed", "hỏng"

    asked_by = models.CharField(max_length=60)
    asked_by_name = models.CharField(max_length=150)
    envelope = models.CharField(max_length=2, choices=[(size.value, size.name) for size in EnvelopeSize])
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    written = models.PositiveIntegerField(default=0)
    reason = models.CharField(max_length=250, blank=True)
    alive_at = models.DateTimeField(null=True)
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
