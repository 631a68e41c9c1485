"""What is kept, and what only the database can promise."""

from __future__ import annotations

from django.db import models

from chinhquyen_sdk.host.rows import SiteRow, columns_of

from .records import Note


class NoteRow(columns_of(Note), SiteRow):  # type: ignore[misc]
    """A notice of a day; the same words on the same day are the same notice."""

    class Meta:
        verbose_name = "lời nhắn"
        verbose_name_plural = "lời nhắn"
        default_permissions = ()
        permissions = [("write_note", "Viết lời nhắn hôm nay")]
        constraints = [models.UniqueConstraint(fields=["site", "on", "text"], name="cq_hello_once")]
        indexes = [models.Index(fields=["site", "-on", "-id"], name="cq_hello_newest")]

    def __str__(self) -> str:
        return str(self.text)


class TotalRow(SiteRow):
    """How many notices there are of each year: figures never count rows while somebody waits."""

    year = models.PositiveIntegerField()
    notes = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "số lời nhắn"
        verbose_name_plural = "số lời nhắn"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["site", "year"], name="cq_hello_year")]
