"""The officers' list: what was promised first on top, paged by key, never counted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet
from wagtail.models import Site

from chinhquyen_sdk.domain.codes import read_code
from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.feedback import FieldReport, ReportState, Showing, kind_of
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host import finding
from chinhquyen_sdk.host.finding import Found
from chinhquyen_sdk.host.fulltext import mark

from ..rows import CLOSED, OPEN, ReportRow
from .case import NOT_LISTED

PAGE_SIZE = 25


class Due(StrEnum):
    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"


class InboxFilter(Record):
    """What the officer looks for; empty shows every open report."""

    q: str = ""
    kind: str = ""
    state: ReportState | None = None
    due: Due | None = None
    village: str = ""
    officer: str = ""
    held: bool = False
    closed: bool = False


class InboxPage(NamedTuple):
    """One page of reports; ``after`` is the key of the next page, or empty."""

    reports: list[FieldReport]
    after: str


def inbox(
    site: Site, wanted: InboxFilter, *, today: date, after: str = "", size: int = PAGE_SIZE
) -> InboxPage:
    """Return ``size`` reports of ``site`` after the key ``after``: promised first on top; found by words, the newest."""
    rows = _narrowed(site, wanted, today).defer(*NOT_LISTED)
    found = (
        _searched(site, rows, wanted, today, after, size) if wanted.q else _listed(rows, wanted, after, size)
    )
    return InboxPage([row.record() for row in found.rows], found.after)


def _listed(rows: QuerySet[Any], wanted: InboxFilter, after: str, size: int) -> Found:
    rows = rows.filter(is_closed=wanted.closed)
    key = _read_key(after)
    if key:
        rows = rows.filter(_behind(*key))
    found = list(rows.order_by("is_closed", "sort_day", "id")[: size + 1])
    last = found[size - 1] if len(found) > size else None
    return Found(found[:size], f"{int(last.is_closed)}_{last.sort_day.isoformat()}_{last.pk}" if last else "")


def _searched(
    site: Site, rows: QuerySet[Any], wanted: InboxFilter, today: date, after: str, size: int
) -> Found:
    """A search looks everywhere, open reports first; a list shows one half."""
    code = read_code(wanted.q)
    if code:
        return Found(list(rows.filter(code=code)), "")
    marks, days = _marks(site, wanted), _days(wanted.due, today)
    return finding.search(
        rows, "index", wanted.q, marks, groups=days, halves=(OPEN, CLOSED), after=after, size=size
    )


def _marks(site: Site, wanted: InboxFilter) -> list[str]:
    """Return the narrowing as marks of the word index; what has none is left to :func:`_narrowed`."""
    held = Showing.HELD if wanted.held else ""
    named = {
        "s": site.pk,
        "k": wanted.kind,
        "t": wanted.state,
        "v": wanted.village,
        "o": wanted.officer,
        "h": held,
    }
    return [mark(name, value) for name, value in named.items() if value]


def _days(due: Due | None, today: date) -> tuple[tuple[str, ...], ...]:
    if due is None or due is Due.OVERDUE:
        return ()
    last = today if due is Due.TODAY else today + timedelta(days=6 - today.weekday())
    days = [today + timedelta(days=n) for n in range((last - today).days + 1)]
    return (tuple(mark("d", day.isoformat()) for day in days),)


def _narrowed(site: Site, wanted: InboxFilter, today: date) -> QuerySet[Any]:
    rows = ReportRow.objects.filter(site=site)
    same = {
        "kind": wanted.kind,
        "village": wanted.village,
        "state": wanted.state.value if wanted.state else "",
    }
    rows = rows.filter(**{name: value for name, value in same.items() if value})
    if wanted.held:
        rows = rows.filter(showing=Showing.HELD.value)
    if wanted.officer:
        rows = rows.filter(officer_id="" if wanted.officer == "none" else wanted.officer)
    return rows.filter(_due(wanted.due, today)) if wanted.due else rows


def _due(due: Due, today: date) -> Q:
    if due is Due.OVERDUE:
        return Q(is_closed=False, sort_day__lt=today)
    if due is Due.TODAY:
        return Q(is_closed=False, sort_day=today)
    sunday = today + timedelta(days=6 - today.weekday())
    return Q(is_closed=False, sort_day__gte=today, sort_day__lte=sunday)


def _read_key(after: str) -> tuple[bool, date, UUID] | None:
    closed, _, rest = after.partition("_")
    day, _, row = rest.partition("_")
    try:
        return closed == "1", date.fromisoformat(day), UUID(row)
    except ValueError:
        return None


def _behind(closed: bool, day: date, row: UUID) -> Q:
    # "Not before that day" lets the database begin there; an OR alone would make it read the list from its start.
    return Q(is_closed=closed, sort_day__gte=day) & (Q(sort_day__gt=day) | Q(id__gt=row))


def is_key(after: str) -> bool:
    """Say whether ``after`` is the key of a page."""
    return _read_key(after) is not None or finding.is_key(after)


def due_reports(
    site: Site, until: date, *, officer: str = "", since: date | None = None, most: int = 200
) -> list[FieldReport]:
    """Return open reports promised from ``since`` to ``until``, the earliest on top; ``officer`` "none": nobody's yet."""
    rows = ReportRow.objects.filter(site=site, is_closed=False, sort_day__lte=until)
    if since:
        rows = rows.filter(sort_day__gte=since)
    if officer:
        rows = rows.filter(officer_id="" if officer == "none" else officer)
    return [row.record() for row in rows.order_by("sort_day", "id").defer(*NOT_LISTED)[:most]]


def reports_of(site: Site, officer: str) -> Iterator[FieldReport]:
    """Return every open report of ``officer``."""
    rows = ReportRow.objects.filter(site=site, officer_id=officer, is_closed=False)
    for row in rows.order_by("sort_day", "id").defer(*NOT_LISTED).iterator(chunk_size=500):
        yield row.record()


def export_reports(site: Site, asked: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the reports sent between two days, for a file; without what an officer has not let out."""
    first, last = date.fromisoformat(asked["since"]), date.fromisoformat(asked["until"]) + timedelta(days=1)
    begin, end = (datetime.combine(day, time.min, VIETNAM) for day in (first, last))
    rows = ReportRow.objects.filter(site=site, sent_at__gte=begin, sent_at__lt=end).order_by("sent_at", "id")
    for row in rows.defer(*NOT_LISTED).iterator(chunk_size=500):
        report: FieldReport = row.record()
        yield {
            "code": report.code, "kind": kind_of(report.kind).label, "state": report.state.label, "village": report.village,
            "words": report.public_words, "source": report.source.label, "sent_on": local_day(report.sent_at),
            "due_on": report.due_on, "closed_on": local_day(report.closed_at) if report.closed_at else None,
            "officer": report.officer_name, "answer": report.answer, "me_too": report.me_too, "reopened": report.reopened,
            "all_words": report.words,
        }  # fmt: skip
