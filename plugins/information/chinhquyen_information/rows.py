"""What is kept, and what only the database knows: constraints, indexes, secrets, who asked."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models

from chinhquyen_sdk.domain.information import InformationRequest
from chinhquyen_sdk.host.encryption import EncryptedJSONField
from chinhquyen_sdk.host.files import private_storage
from chinhquyen_sdk.host.fulltext import IndexedWords, mark
from chinhquyen_sdk.host.rows import SiteRow, columns_of
from chinhquyen_sdk.host.secret_keys import secret_hasher

hash_secret = secret_hasher("information")


# Marks of the word index: what is still open is found first.
OPEN, CLOSED = mark("open"), mark("closed")
NO_DUE = date.max  # sorts after every day: what waits for its asker comes last


def sort_day(request: InformationRequest) -> date:
    """Return the day lists sort by: what is due next; for a closed one its closing, mirrored, so the newest is first."""
    if request.closed_on is None:
        return request.due_on or NO_DUE
    return date.fromordinal(date.max.toordinal() - request.closed_on.toordinal())


class RequestRow(columns_of(InformationRequest), SiteRow):  # type: ignore[misc]
    """A request for information. ``asked_by`` is encrypted; ``once_hash`` makes a second sending the first."""

    asked_by: Any = EncryptedJSONField()
    secret_hash = models.CharField(max_length=64)
    once_hash = models.CharField(max_length=64, null=True)
    number = models.PositiveIntegerField()
    sort_day = models.DateField(default=NO_DUE)
    is_closed = models.BooleanField(default=False)

    class Meta:
        verbose_name = "yêu cầu cung cấp thông tin"
        verbose_name_plural = "yêu cầu cung cấp thông tin"
        default_permissions = ()
        permissions = [("answer_request", "Tiếp nhận và trả lời yêu cầu cung cấp thông tin")]
        constraints = [
            models.UniqueConstraint(fields=["site", "code"], name="cq_information_code"),
            models.UniqueConstraint(fields=["site", "once_hash"], name="cq_information_once"),
        ]
        indexes = [
            models.Index(fields=["site", "is_closed", "sort_day", "id"], name="cq_information_list"),
            models.Index(fields=["site", "state", "sort_day", "id"], name="cq_information_state"),
            models.Index(
                fields=["site", "officer_id", "is_closed", "sort_day", "id"], name="cq_information_officer"
            ),
            models.Index(fields=["site", "published_on", "id"], name="cq_information_public"),
            models.Index(fields=["site", "received_on", "number"], name="cq_information_book"),
        ]

    def __str__(self) -> str:
        return str(self.code)


class FileRow(SiteRow):
    """A file of a request. ``use`` tells whose it is; only a public copy is everybody's."""

    request = models.ForeignKey(RequestRow, on_delete=models.PROTECT, related_name="+")
    use = models.CharField(max_length=20)
    name = models.CharField(max_length=150)
    kind = models.CharField(max_length=10)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    file = models.FileField(upload_to="information/%Y/%m/", storage=private_storage)

    class Meta:
        verbose_name = "tệp của yêu cầu"
        verbose_name_plural = "tệp của yêu cầu"
        default_permissions = ()
        indexes = [models.Index(fields=["site", "request", "use"], name="cq_information_files")]


class WordsRow(IndexedWords):
    """The words an officer finds a request by, nothing of who asked. Its keys grow: newest first."""

    request = models.OneToOneField(RequestRow, on_delete=models.CASCADE, related_name="words")

    class Meta:
        verbose_name = "từ để tìm yêu cầu"
        verbose_name_plural = "từ để tìm yêu cầu"
        default_permissions = ()


class TallyRow(models.Model):
    """Running totals of one year, a line for each measure: pages read these and count nothing."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.PROTECT, related_name="+")
    year = models.PositiveIntegerField()
    measure = models.CharField(max_length=40)
    number = models.IntegerField(default=0)

    class Meta:
        verbose_name = "số cộng dồn"
        verbose_name_plural = "số cộng dồn"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "year", "measure"], name="cq_information_tally")
        ]
