"""The letter books: one for each kind of paper, numbered by the year without gaps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.letters.book import BookEntry, book_entry
from chinhquyen_sdk.domain.letters.records import Letter

from ..rows import LetterRow
from .lists import PER_PAGE
from .templates import form_of, known_templates
from .ways import attempts_on

BOOKS = {"thu-cong": "Thư công", "thong-bao": "Thông báo", "giay-moi": "Giấy mời"}
_PIECE = 200


class BookLine(NamedTuple):
    """A line of a book, and the letter it is about."""

    letter: Letter
    entry: BookEntry


class BookPage(NamedTuple):
    """Lines, newest first; ``missing``: numbers between them that no letter has; ``older``: where the next page begins."""

    lines: list[BookLine]
    missing: tuple[int, ...]
    older: int | None


def books(site: Site) -> dict[str, str]:
    """Return the books by their names; one that a new template brings is called by its own."""
    return BOOKS | {form.book: BOOKS.get(form.book, form.book) for form in known_templates(site).values()}


def book_in_use(site: Site, year: int) -> str:
    """Return the first of the site's books with a number of ``year``; the first book while all are empty."""
    names = books(site)
    begun = LetterRow.objects.filter(site=site, book__in=names, year=year, number=1)
    used = set(begun.values_list("book", flat=True))
    return next((name for name in names if name in used), next(iter(names)))


def book(site: Site, name: str, year: int, before: int | None = None) -> BookPage:
    """Return a page of the book ``name`` of ``year``, from below number ``before``."""
    rows = LetterRow.objects.filter(site=site, book=name, year=year, number__isnull=False)
    rows = rows.filter(number__lt=before) if before else rows
    found = [row.record() for row in rows.order_by("-number")[: PER_PAGE + 1]]
    shown, more = found[:PER_PAGE], len(found) > PER_PAGE
    tried = attempts_on(site, [letter.id for letter in shown])
    lines = [
        BookLine(letter, book_entry(letter, tried[letter.id], form_of(site, letter.template)))
        for letter in shown
    ]
    return BookPage(
        lines,
        _missing([line.entry.number for line in lines], before, more),
        lines[-1].entry.number if more else None,
    )


def _missing(numbers: list[int], before: int | None, more: bool) -> tuple[int, ...]:
    if not numbers:
        return tuple(range(1, before)) if before else ()
    last = before - 1 if before else numbers[0]
    first = numbers[-1] if more else 1
    return tuple(sorted(set(range(first, last + 1)) - set(numbers)))


def export_book(site: Site, parameters: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the books for a file, bit by bit."""
    rows = LetterRow.objects.filter(
        site=site,
        number__isnull=False,
        issued_on__gte=parameters["since"],
        issued_on__lte=parameters["until"],
    )
    piece: list[LetterRow] = []
    for row in rows.order_by("book", "year", "number").iterator(_PIECE):
        piece.append(row)
        if len(piece) == _PIECE:
            yield from _exported(site, piece)
            piece = []
    yield from _exported(site, piece)


def _exported(site: Site, rows: list[LetterRow]) -> Iterator[dict[str, Any]]:
    tried: dict[UUID, Any] = attempts_on(site, [row.pk for row in rows])
    for row in rows:
        letter: Letter = row.record()
        entry = book_entry(letter, tried[row.pk], form_of(site, letter.template))
        yield {
            "book": BOOKS.get(row.book, row.book), "number": entry.number, "issued_on": entry.issued_on, "kind": entry.kind,
            "about_code": entry.about_code, "state": letter.state.label,
            "signer": letter.document.signer if letter.document else "",
            "channel": entry.channel_label, "attempts": entry.attempts,
            "outcome": entry.outcome.label if entry.outcome else "", "delivered_on": entry.delivered_on,
            "addressee": entry.addressee, "address": letter.address, "note": entry.note,
        }  # fmt: skip
