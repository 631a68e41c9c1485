"""Numbers of books and letters: in order, without gaps, never twice."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection, transaction
from django.db.models import F
from django.db.utils import IntegrityError
from wagtail.models import Site

from .models import NumberBook


def next_number(site: Site, book: str, year: int) -> int:
    """Return the next number of ``book`` in ``year``, from 1.

    Call it in the transaction that uses the number: if that one is undone, the number is free again.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("next_number belongs in the transaction that uses the number")
    line = NumberBook.objects.filter(site=site, book=book, year=year)
    # The update comes first: it takes the row's lock (on SQLite the database's), so that whoever comes
    # second waits for our commit and counts on from it.
    if not line.update(last=F("last") + 1):
        _open(site, book, year)
        line.update(last=F("last") + 1)
    return line.values_list("last", flat=True).get()


def _open(site: Site, book: str, year: int) -> None:
    try:
        with transaction.atomic():
            NumberBook.objects.create(site=site, book=book, year=year)
    except IntegrityError:
        return  # someone opened the same book just now


def last_numbers(site: Site, year: int, books: Iterable[str]) -> dict[str, int]:
    """Return the last number given in each of ``books`` in ``year``; a book that was not begun is left out."""
    lines = NumberBook.objects.filter(site=site, year=year, book__in=list(books))
    return dict(lines.values_list("book", "last"))
