"""Books of numbers: one line for each site, book and year."""

from __future__ import annotations

from django.db import models


class NumberBook(models.Model):
    """The last number given in a book in a year."""

    site = models.ForeignKey(
        "wagtailcore.Site", on_delete=models.PROTECT, related_name="+", verbose_name="trang xã, phường"
    )
    book = models.CharField("sổ", max_length=40)
    year = models.PositiveSmallIntegerField("năm")
    last = models.PositiveIntegerField("số cuối", default=0)

    class Meta:
        verbose_name = "sổ lấy số"
        verbose_name_plural = "sổ lấy số"
        constraints = [
            models.UniqueConstraint(fields=["site", "book", "year"], name="chinhquyen_number_book")
        ]

    def __str__(self) -> str:
        return f"{self.book}/{self.year}: {self.last}"
