"""Counting after a storm: every letter of :mod:`many` is there once, with its number, its events and its sheet of paper."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from typing import Any

from chinhquyen_letters import queries
from chinhquyen_letters.rows import LetterRow
from django.db.models import QuerySet
from pypdf import PdfReader
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.book import gaps
from chinhquyen_sdk.host.models import JournalEntry

from .many import VILLAGES

NAMED = re.compile(r"Mẫu(\d{5})x")


def each_has_its_number(site: Site, count: int) -> None:
    """No letter without a number, no number twice or left out, one event for each."""
    rows = _rows(site)
    assert rows.exclude(number=None).count() == count
    for book, year in set(rows.values_list("book", "year")):
        numbers = list(
            LetterRow.objects.filter(site=site, book=book, year=year).values_list("number", flat=True)
        )
        assert gaps(numbers) == ()
        assert len(set(numbers)) == len(numbers)
    assert _told(site, "letter_approved") == Counter(str(pk) for pk in rows.values_list("pk", flat=True))


def each_is_printed_once(site: Site, pile: queries.Pile) -> None:
    """Every letter, envelope and label once, village by village; one event for each; no piece left behind."""
    rows = _rows(site)
    assert set(rows.values_list("state", flat=True)) == {"printed"}
    assert _told(site, "letter_printed") == Counter(str(pk) for pk in rows.values_list("pk", flat=True))
    for name in ("letters", "envelopes", "labels"):
        found = [int(number) for number in NAMED.findall(_text(queries.pile_file(site, pile.id, name)))]
        assert sorted(found) == list(range(pile.total))
        if name != "labels":  # of a sheet of labels the text comes column by column
            villages = [number % len(VILLAGES) for number in found]
            assert villages == sorted(villages)
    file: Any = queries.pile_file(site, pile.id, "letters")
    assert len(file.storage.listdir(file.name.rpartition("/")[0])[1]) == 3


def _rows(site: Site) -> QuerySet[LetterRow]:
    return LetterRow.objects.filter(site=site, addressee__contains="Lò Văn Mẫu")


def _told(site: Site, hook: str) -> Counter[str]:
    mine = {str(pk) for pk in _rows(site).values_list("pk", flat=True)}
    entries = JournalEntry.objects.filter(site=site, hook=hook).values_list("payload", flat=True)
    return Counter(entry["letter"] for entry in entries if entry["letter"] in mine)


def _text(file: Any) -> str:
    """Return the text in the order of the pages; poppler, where it is installed, is fifty times faster."""
    if poppler := shutil.which("pdftotext"):
        with file.open() as pdf:
            done = subprocess.run([poppler, "-", "-"], stdin=pdf, capture_output=True, check=True)  # noqa: S603 - its own path
            return done.stdout.decode()
    return "\n".join(page.extract_text() for page in PdfReader(file.open()).pages)
