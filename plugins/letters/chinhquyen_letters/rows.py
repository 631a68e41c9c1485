"""What is kept of a letter, and what only the database can promise: never two for one event, no number twice."""

from __future__ import annotations

from django.db import models

from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.host.rows import SiteRow, columns_of


class LetterRow(columns_of(Letter), SiteRow):  # type: ignore[misc]
    """A letter. ``book`` and ``year`` say in which letter book its number stands."""

    book = models.CharField(max_length=40)
    year = models.PositiveSmallIntegerField(null=True)

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
                condition=models.Q(state__in=[LetterState.DRAFT.value, LetterState.RETURNED.value]),
                name="cq_letters_open",
            ),
            models.Index(fields=["site", "about"], name="cq_letters_about"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} ({self.about_code})"
