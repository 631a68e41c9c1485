"""What is kept, and what only the database knows: constraints, indexes, secrets, who asked."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models

from chinhquyen_sdk.domain.accountability import ExplanationRequest
from chinhquyen_sdk.host.encryption import EncryptedJSONField
from chinhquyen_sdk.host.fulltext import IndexedWords, mark
from chinhquyen_sdk.host.rows import SiteRow, columns_of
from chinhquyen_sdk.host.secret_keys import secret_hasher

hash_secret = secret_hasher("accountability")


# Marks of the word index: what is still open is found first.
OPEN, CLOSED = mark("open"), mark("closed")
NO_DUE = date.max  # sorts after every day: what lawfully stands comes last


def sort_day(request: ExplanationRequest) -> date:
    """Return the day lists sort by: what is due next; for a closed one its closing, mirrored, so the newest is first."""
    if request.closed_on is None:
        return request.due_on or NO_DUE
    return date.fromordinal(date.max.toordinal() - request.closed_on.toordinal())


class RequestRow(columns_of(ExplanationRequest), SiteRow):  # type: ignore[misc]
    """A request for explanation. ``asked_by`` is encrypted; ``once_hash`` makes a second sending the first."""

    asked_by: Any = EncryptedJSONField()
    secret_hash = models.CharField(max_length=64)
    once_hash = models.CharField(max_length=64, null=True)
    number = models.PositiveIntegerField()
    sort_day = models.DateField(default=NO_DUE)
    is_closed = models.BooleanField(default=False)

    class Meta:
        verbose_name = "yêu cầu giải trình"
        verbose_name_plural = "yêu cầu giải trình"
        default_permissions = ()
        permissions = [("answer_request", "Tiếp nhận và giải trình")]
        constraints = [
            models.UniqueConstraint(fields=["site", "code"], name="cq_accountability_code"),
            models.UniqueConstraint(fields=["site", "once_hash"], name="cq_accountability_once"),
        ]
        indexes = [
            models.Index(fields=["site", "is_closed", "sort_day", "id"], name="cq_accountability_list"),
            models.Index(fields=["site", "published_on", "id"], name="cq_accountability_public"),
            models.Index(fields=["site", "received_on", "number"], name="cq_accountability_book"),
        ]

    def __str__(self) -> str:
        return str(self.code)


class WordsRow(IndexedWords):
    """The words an officer finds a request by, nothing of who asked. Its keys grow: newest first."""

    request = models.OneToOneField(RequestRow, on_delete=models.CASCADE, related_name="words")

    class Meta:
        verbose_name = "từ để tìm yêu cầu"
        verbose_name_plural = "từ để tìm yêu cầu"
        default_permissions = ()


class TallyRow(models.Model):
    """Running totals of one year: pages read these and count nothing."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    year = models.PositiveIntegerField()
    received = models.PositiveIntegerField(default=0)
    explained = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    on_time = models.PositiveIntegerField(default=0)
    closed = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "số cộng dồn"
        verbose_name_plural = "số cộng dồn"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["site", "year"], name="cq_accountability_tally")]
