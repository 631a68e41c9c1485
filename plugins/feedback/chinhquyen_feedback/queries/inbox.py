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
from chinhquyen_sdk.domain.text import fold

from ..rows import ReportRow
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
    """Return ``size`` reports of ``site`` behind the key ``after``, the earliest promise on top."""
    rows = _filtered(site, wanted, today)
    key = _read_key(after)
    if key:
        rows = rows.filter(_behind(*key))
    found = list(rows.order_by("is_closed", "sort_day", "id").defer(*NOT_LISTED)[: size + 1])
    last = found[size - 1] if len(found) > size else None
    return InboxPage(
        [row.record() for row in found[:size]],
        f"{int(last.is_closed)}_{last.sort_day.isoformat()}_{last.pk}" if last else "",
    )


def _filtered(site: Site, wanted: InboxFilter, today: date) -> QuerySet[Any]:
    rows = ReportRow.objects.filter(site=site)
    if not wanted.q:  # a search looks everywhere, a list shows one half
        rows = rows.filter(is_closed=wanted.closed)
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
    if wanted.due:
        rows = rows.filter(_due(wanted.due, today))
    return rows.filter(_matching(wanted.q)) if wanted.q else rows


def _due(due: Due, today: date) -> Q:
    if due is Due.OVERDUE:
        return Q(is_closed=False, sort_day__lt=today)
    if due is Due.TODAY:
        return Q(is_closed=False, sort_day=today)
    sunday = today + timedelta(days=6 - today.weekday())
    return Q(is_closed=False, sort_day__gte=today, sort_day__lte=sunday)


def _matching(typed: str) -> Q:
    code = read_code(typed)
    if code:
        return Q(code=code)
    match = Q()
    for word in fold(typed).split()[:6]:
        match &= Q(search_text__contains=word)
    return match


def _read_key(after: str) -> tuple[bool, date, UUID] | None:
    closed, _, rest = after.partition("_")
    day, _, row = rest.partition("_")
    try:
        return closed == "1", date.fromisoformat(day), UUID(row)
    except ValueError:
        return None


def _behind(closed: bool, day: date, row: UUID) -> Q:
    further = Q(is_closed=closed, sort_day__gt=day) | Q(is_closed=closed, sort_day=day, id__gt=row)
    return further if closed else further | Q(is_closed=True)


def is_key(after: str) -> bool:
    """Say whether ``after`` is the key of a page."""
    return _read_key(after) is not None


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
