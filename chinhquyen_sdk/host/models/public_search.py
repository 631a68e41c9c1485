"""What everybody may find on each commune's site, and the words that stand in it."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.utils import timezone

from chinhquyen_sdk.domain.search import PublicText

from ..rows import columns_of


# A type checker cannot see a class that is made by a call.
class PublicTextRow(columns_of(PublicText), models.Model):  # type: ignore[misc]
    """A public text of the module ``source``; the word index is over its folded words. ``stands``: nobody publishes it."""

    has_word_index = True

    id = models.BigAutoField(primary_key=True)
    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+")
    source = models.CharField(max_length=40)
    stands = models.BooleanField(default=False)
    title_words = models.TextField(blank=True)
    text_words = models.TextField(blank=True)
    file_words = models.TextField(blank=True)

    class Meta:
        verbose_name = "chữ tìm được trên trang"
        verbose_name_plural = "chữ tìm được trên trang"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "source", "key"], name="chinhquyen_public_text")
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.key}"


class PublicFileRow(models.Model):
    """What a file of a public text says, read once by the worker. It goes with the text."""

    class State(models.TextChoices):
        WAITING = "waiting", "đang chờ đọc"
        RUNNING = "running", "đang đọc"
        READ = "read", "đã đọc"
        UNREAD = "unread", "không đọc được"

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    of = models.ForeignKey(PublicTextRow, on_delete=models.CASCADE, related_name="file_texts")
    digest = models.CharField(max_length=64)
    place = models.CharField(max_length=300)
    lies_open = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    asked_at = models.DateTimeField(default=timezone.now)
    text = models.TextField(blank=True)

    class Meta:
        verbose_name = "chữ trong tệp"
        verbose_name_plural = "chữ trong tệp"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["of", "digest"], name="chinhquyen_public_file")]
        indexes = [
            models.Index(
                fields=["asked_at"], condition=models.Q(state__in=["waiting", "running"]), name="chinhquyen_file_unread"
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return str(self.place)


class PublicWord(models.Model):
    """A folded word that stands somewhere on the site; a mistyped one is mended from these."""

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+")
    word = models.CharField(max_length=40)
    length = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name = "từ có trên trang"
        verbose_name_plural = "từ có trên trang"
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["site", "word"], name="chinhquyen_public_word")]
        indexes = [models.Index(fields=["site", "length", "word"], name="chinhquyen_word_length")]

    def __str__(self) -> str:
        return str(self.word)
