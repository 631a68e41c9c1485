"""The words a report is found by, kept in the transaction that writes it: one line for officers, one for everybody."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.db.models import Q
from wagtail.models import Site

from chinhquyen_sdk.domain.feedback import FieldReport, kind_of
from chinhquyen_sdk.host import fulltext
from chinhquyen_sdk.host.fulltext import mark

from ..rows import CLOSED, OPEN, PublicWordsRow, ReportRow, WordsRow


class Words(NamedTuple):
    """What the two indexes keep of a report."""

    officers: str
    public: str


def words_for(site: Site, report: FieldReport) -> Words:
    """Return what a report is found by; by nothing in public while it is not public itself."""
    shown = [
        report.code,
        kind_of(report.kind).label,
        report.village,
        report.public_place,
        report.public_words,
    ]
    same = {"s": site.pk, "k": report.kind, "v": report.village, "t": report.state.value}
    marks = [mark(name, value) for name, value in same.items()]
    own = {
        "h": report.showing.value,
        "o": report.officer_id or "none",
        "d": (report.due_on or date.max).isoformat(),
    }
    half = OPEN if report.is_open else CLOSED
    return Words(
        fulltext.indexed(
            [*shown, report.place, report.words], [half, *marks, *(mark(n, v) for n, v in own.items())]
        ),
        fulltext.indexed(shown, marks) if report.is_public else "",
    )


def keep_words(site: Site, before: FieldReport | None, after: FieldReport) -> None:
    """Have ``after`` found by its words; nothing is written when they are the same."""
    words = words_for(site, after)
    if before is None or words_for(site, before) != words:
        keep_all(site, [after])


def keep_all(site: Site, reports: Iterable[FieldReport]) -> None:
    """Write the lines of the index of ``reports``, new ones and changed ones, a statement for each index."""
    words = {report.id: words_for(site, report) for report in reports}
    fulltext.keep(WordsRow, {id: each.officers for id, each in words.items()})
    fulltext.keep(PublicWordsRow, {id: each.public for id, each in words.items()})


def index_missing(site: Site, *, repair: bool) -> int:
    """Return how many reports of ``site`` lack a line in a word index; ``repair`` gives them one."""
    missing = ReportRow.objects.filter(Q(index=None) | Q(public_index=None), site=site).order_by(
        "sent_at", "pk"
    )
    return fulltext.keep_missing(
        missing, lambda rows: keep_all(site, [row.record() for row in rows]), repair=repair
    )
