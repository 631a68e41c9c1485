"""What is kept of a letter and its ways, and what only the database can promise: no number twice."""

from __future__ import annotations

from django.db import models

from chinhquyen_sdk.domain.letters.delivery import Delivery, Outcome
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import OPEN, TO_SEND
from chinhquyen_sdk.host.encryption import EncryptedTextField
from chinhquyen_sdk.host.files import private_storage
from chinhquyen_sdk.host.fulltext import IndexedWords
from chinhquyen_sdk.host.rows import SiteRow, columns_of


class LetterRow(columns_of(Letter), SiteRow):  # type: ignore[misc]
    """A letter. ``book`` and ``year`` say in which letter book its number stands, ``batch`` in which pile it was printed last."""

    book = models.CharField(max_length=40)
    year = models.PositiveSmallIntegerField(null=True)
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
            models.Index(fields=["site", "-created_at", "-id"], name="cq_letters_new"),
            models.Index(fields=["site", "state", "-created_at", "-id"], name="cq_letters_state"),
            models.Index(fields=["site", "about"], name="cq_letters_about"),
            models.Index(fields=["batch"], condition=models.Q(batch__isnull=False), name="cq_letters_batch"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} ({self.about_code})"


class WordsRow(IndexedWords):
    """The words a letter is found by."""

    letter = models.OneToOneField(LetterRow, on_delete=models.CASCADE, related_name="words")

    class Meta:
        verbose_name = "từ để tìm thư"
        verbose_name_plural = "từ để tìm thư"
        default_permissions = ()


class DeliveryRow(columns_of(Delivery), SiteRow):  # type: ignore[misc]
    """One attempt. ``remote``: a worker carries it, since ``begun_at``."""

    received_by = EncryptedTextField(blank=True, default="")
    remote = models.BooleanField(default=False)
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
                fields=["at"],
                condition=models.Q(outcome=Outcome.UNDER_WAY.value, remote=True),
                name="cq_letters_remote",
            )
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.attempt}"


class AddressRow(SiteRow):
    """Where a letter's reader agreed to get it by a channel; sealed, and gone with the letter's words."""

    letter = models.UUIDField()
    channel = models.CharField(max_length=40)
    address = EncryptedTextField()
    agreed_on = models.DateField()

    class Meta:
        verbose_name = "địa chỉ nhận thư"
        verbose_name_plural = "địa chỉ nhận thư"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "letter", "channel"], name="cq_letters_address")
        ]

    def __str__(self) -> str:
        return self.channel
