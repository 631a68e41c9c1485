"""What everybody may find on each commune's site, and the words that stand in it."""

from __future__ import annotations

from django.db import models

from chinhquyen_sdk.domain.search import PublicText

from ..rows import columns_of


# A type checker cannot see a class that is made by a call.
class PublicTextRow(columns_of(PublicText), models.Model):  # type: ignore[misc]
    """A public text of the module ``source``; the word index is over its folded words."""

    has_word_index = True

    id = models.BigAutoField(primary_key=True)
    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+")
    source = models.CharField(max_length=40)
    title_words = models.TextField(blank=True)
    text_words = models.TextField(blank=True)

    class Meta:
        verbose_name = "chữ tìm được trên trang"
        verbose_name_plural = "chữ tìm được trên trang"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "source", "key"], name="chinhquyen_public_text")
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.key}"


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
