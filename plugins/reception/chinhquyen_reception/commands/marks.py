"""Writing down by what a petition is found again: marks as keyed hashes, flags for the filter."""

from __future__ import annotations

from django.utils.crypto import salted_hmac
from wagtail.models import Site

from chinhquyen_sdk.domain.reception import Petition
from chinhquyen_sdk.domain.reception.marks import sender_mark, word_marks

from ..rows import FingerprintRow, FlagRow, PetitionRow

_LENGTH = 32


def write_marks(site: Site, row: PetitionRow, whole: Petition) -> None:
    """Keep the marks of ``whole``, the petition with its sender; former ones go."""
    FingerprintRow.objects.filter(petition=row).delete()
    add_marks(site, row, whole)


def add_marks(site: Site, row: PetitionRow, whole: Petition) -> None:
    """Write the marks of ``whole``, which has none yet."""
    FingerprintRow.objects.bulk_create(marks_for(site, row, whole), ignore_conflicts=True)


def marks_for(site: Site, row: PetitionRow, whole: Petition) -> list[FingerprintRow]:
    """Return what the marks of ``whole`` are kept as."""
    marks = [mark for mark in (sender_mark(whole), *word_marks(whole)) if mark]
    return [
        FingerprintRow(site=site, petition=row, mark=_keyed(site, mark), received_on=whole.received_on)
        for mark in marks
    ]


def _keyed(site: Site, mark: str) -> str:
    kind = mark[0]  # "s" who wrote, "w" words: the reader weighs them differently
    return (
        kind
        + salted_hmac("chinhquyen.reception.mark", f"{site.pk}:{mark}", algorithm="sha256").hexdigest()[
            : _LENGTH - 1
        ]
    )


def keep_flags(site: Site, row: PetitionRow, petition: Petition) -> None:
    """Let the filter know which marks stand."""
    FlagRow.objects.filter(petition=row).exclude(flag__in=petition.flags).delete()
    add_flags(site, row, petition)


def add_flags(site: Site, row: PetitionRow, petition: Petition) -> None:
    """Write the flags of ``petition``; those that stand already stay."""
    FlagRow.objects.bulk_create(
        [FlagRow(site=site, petition=row, flag=flag.value) for flag in petition.flags], ignore_conflicts=True
    )
