"""What was made public and the library's documents by the hundred thousand, as after many years: copies of the demo's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from tests.bench.cases import CHUNK, TODAY, YEARS
from tests.bench.copies import insert, patterns, quickly

POSTINGS, DUES, DOCUMENTS = "cq_disclosure_postingrow", "cq_disclosure_duerow", "cq_documents_documentrow"


def published(path: str, count: int) -> None:
    """Add ``count`` postings, each with its due of a former year, and as many documents to the first commune."""
    with quickly(path, POSTINGS, DUES, DOCUMENTS) as db:
        site = db.execute("SELECT id FROM wagtailcore_site WHERE is_default_site").fetchone()[0]
        postings = patterns(db, POSTINGS, f"site_id = {site}")
        dues = patterns(db, DUES, f"site_id = {site} AND posting IS NOT NULL AND year > 0")
        documents = patterns(db, DOCUMENTS, f"site_id = {site} AND NOT removed")
        for numbers in _portions(count):
            insert(db, POSTINGS, list(postings[0]), (_posting(postings, n, count) for n in numbers))
            insert(db, DUES, list(dues[0]), (_due(dues, n) for n in numbers))
            insert(db, DOCUMENTS, list(documents[0]), (_document(documents, n, count) for n in numbers))


def _portions(count: int) -> Iterator[range]:
    for first in range(0, count, CHUNK):
        yield range(first, min(first + CHUNK, count))


def _posting(found: list[dict[str, Any]], number: int, count: int) -> list[Any]:
    day = _day(number, count)
    changed = {
        "id": _id(0xA0, number),
        "due": _id(0xA1, number),
        "published_at": f"{day} 02:00:00",
        "due_on": str(day),
    }
    return list({**found[number % len(found)], **changed}.values())


def _due(found: list[dict[str, Any]], number: int) -> list[Any]:
    """Of the years before: the register of this year stays what it is, the table behind it grows."""
    row = found[number % len(found)]
    past = TODAY.year - 1 - number % YEARS
    changed = {"id": _id(0xA1, number), "posting": _id(0xA0, number), "year": past, "number": number + 100,
               "term": f"{past}-{row['term'].partition('-')[2]}"}  # fmt: skip
    return list({**row, **changed}.values())


def _document(found: list[dict[str, Any]], number: int, count: int) -> list[Any]:
    symbol = f"{number + 10_000}/QĐ-B"
    changed = {"id": _id(0xA2, number), "slug": f"b-{number}", "symbol": symbol, "key": symbol.lower(),
               "issued_on": str(_day(number, count)), "effective_on": None, "expires_on": None, "turns_on": None}  # fmt: skip
    return list({**found[number % len(found)], **changed}.values())


def _day(number: int, count: int) -> Any:
    return TODAY - timedelta(days=1 + int((1 - number / count) * 365 * YEARS))


def _id(mark: int, number: int) -> str:
    return f"{mark << 120 | number:032x}"
