"""What happened in people's lives, and what they said about letters; whom it is about is sealed."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.crypto import salted_hmac

from chinhquyen_sdk.domain.letters.consent import ContactWish
from chinhquyen_sdk.domain.letters.life_events import LifeEvent
from chinhquyen_sdk.host.encryption import EncryptedJSONField, EncryptedTextField
from chinhquyen_sdk.host.rows import SiteRow, columns_of


def keyed(mark: str) -> str:
    """Return what is kept of a person's mark: worthless without the server's key, so that no guess can be tried."""
    return salted_hmac("chinhquyen.letters.person", mark, algorithm="sha256").hexdigest()


class LifeEventRow(columns_of(LifeEvent), SiteRow):  # type: ignore[misc]
    """A life event; whom it is about is sealed."""

    facts: Any = EncryptedJSONField()
    late_reason = EncryptedTextField(blank=True, default="")

    class Meta:
        verbose_name = "sự việc cần thư"
        verbose_name_plural = "sự việc cần thư"
        default_permissions = ()
        indexes = [
            models.Index(fields=["site", "state", "latest", "id"], name="cq_letters_life_due"),
            models.Index(fields=["state", "best"], name="cq_letters_life_best"),
            models.Index(fields=["site", "-created_at", "-id"], name="cq_letters_life_new"),
        ]

    def __str__(self) -> str:
        return f"{self.template} {self.happened_on}"


class ReaderRow(SiteRow):
    """One reader of a life event's letter; the key lets nobody be written to twice about one event."""

    life_event = models.ForeignKey(LifeEventRow, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=64)

    class Meta:
        verbose_name = "người nhận thư"
        verbose_name_plural = "người nhận thư"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["site", "key"], name="cq_letters_once")]


class WishRow(columns_of(ContactWish), SiteRow):  # type: ignore[misc]
    """What somebody said about letters. ``said`` is the whole note, sealed; ``name_mark`` finds it by the name."""

    name_mark = models.CharField(max_length=64)
    said: Any = EncryptedJSONField()

    class Meta:
        verbose_name = "ý muốn về thư"
        verbose_name_plural = "ý muốn về thư"
        default_permissions = ()
        indexes = [
            models.Index(fields=["site", "name_mark"], name="cq_letters_wish"),
            models.Index(fields=["site", "-created_at", "-id"], name="cq_letters_wish_new"),
        ]
