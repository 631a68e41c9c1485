"""What the search of the whole site knows of boards, visits and findings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.domain.supervision import Board, BoardState, Finding, Visit, VisitState
from chinhquyen_sdk.host import public_search

from ..module import manifest
from ..rows import BoardRow, FindingRow, VisitRow

KIND = "giam-sat"


def let_find(site: Site, record: Any) -> None:
    """Let what is public be found."""
    if not isinstance(record, (Board, Visit, Finding)):
        return
    text = public_text(record)
    if text is None:
        public_search.hide(site, manifest.slug, str(record.id))
    else:
        public_search.show(site, manifest.slug, text)


def public_text(record: Board | Visit | Finding) -> PublicText | None:
    """Return what may be found of ``record``; None while it is not public."""
    match record:
        case Board() if record.state is not BoardState.FORMING:
            return _text(record.id, record.title, record.kind.label, "board", record.recognised_on)
        case Visit() if record.state is VisitState.PUBLISHED:
            words = "\n".join([record.place, record.summary, *(one.question for one in record.bad)])
            return _text(record.id, record.title, words, "visit", record.visited_on)
        case Finding():
            replies = [each.reply for each in record.rounds]
            words = "\n".join(
                [record.where, record.text, record.recommendation if record.rounds else "", *replies]
            )
            return _text(record.id, record.title, words, "finding", record.found_on)
    return None


def _text(id: Any, title: str, words: str, page: str, on: Any) -> PublicText:
    path = reverse(f"supervision:{page}", args=[id])
    return PublicText(key=str(id), kind=KIND, title=title[:300], text=words, path=path, on=on)


def public_texts(site: Site) -> Iterator[PublicText]:
    """Yield what may be found now."""
    for table in (BoardRow, VisitRow, FindingRow):
        for row in table.objects.filter(site=site).iterator(200):
            text = public_text(row.record())
            if text is not None:
                yield text
