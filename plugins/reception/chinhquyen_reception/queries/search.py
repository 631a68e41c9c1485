"""Finding petitions by words: open ones first, the newest on top, from the word index, never by reading them all."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db.models import QuerySet
from wagtail.models import Site

from chinhquyen_sdk.domain.reception import Petition, read_code
from chinhquyen_sdk.host import finding, fulltext

from ..rows import CLOSED, OPEN

# Columns no list needs.
NOT_LISTED = ("secret_hash", "once_hash")


class InboxPage(NamedTuple):
    """One page of petitions; ``after`` is the key of the next page, or empty."""

    petitions: list[Petition]
    after: str


class Marks(NamedTuple):
    """What narrows a search beside the words: all of ``every``, one of ``days``."""

    every: tuple[str, ...] = ()
    days: tuple[str, ...] = ()


def search(site: Site, typed: str, rows: QuerySet[Any], marks: Marks, *, after: str, size: int) -> InboxPage:
    """Return petitions among ``rows`` (of ``site``, narrowed) that hold what was typed, or the one with that code."""
    rows = rows.defer(*NOT_LISTED)
    code = read_code(typed)
    if code:
        return InboxPage([row.record() for row in rows.filter(code=code)], "")
    found = finding.search(
        rows, "words", typed, [fulltext.mark("s", site.pk), *marks.every], groups=(marks.days,) if marks.days else (),
        halves=(OPEN, CLOSED), after=after, size=size,
    )  # fmt: skip
    return InboxPage([row.record() for row in found.rows], found.after)
