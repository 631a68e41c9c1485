"""The officers' list: sorted by what is due next, paged by key, never counted."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet
from wagtail.models import Site

from chinhquyen_sdk.domain.reception import Petition, PetitionKind, PetitionState, read_code
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import fold

from ..rows import NO_DUE, PetitionRow, VillageRow

PAGE_SIZE = 25
# Columns no list needs.
_NOT_LISTED = ("search_text", "secret_hash", "once_hash")


class Due(StrEnum):
    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    STANDING = "standing"


class InboxFilter(Record):
    """What the officer looks for; empty shows every open case."""

    q: str = ""
    kind: PetitionKind | None = None
    state: PetitionState | None = None
    due: Due | None = None
    village: str = ""
    officer: str = ""
    closed: bool = False


class InboxPage(NamedTuple):
    """One page of petitions; ``after`` is the key of the next page, or empty."""

    petitions: list[Petition]
    after: str


def inbox(
    site: Site, wanted: InboxFilter, *, today: date, after: str = "", size: int = PAGE_SIZE
) -> InboxPage:
    """Return ``size`` petitions of ``site`` after the key ``after``, those due first on top."""
    rows = _filtered(site, wanted, today)
    key = _read_key(after)
    if key:
        rows = rows.filter(_behind(*key))
    found = list(rows.order_by("is_closed", "sort_day", "id").defer(*_NOT_LISTED)[: size + 1])
    more = len(found) > size
    last = found[size - 1] if more else None
    return InboxPage(
        [row.record() for row in found[:size]],
        f"{int(last.is_closed)}_{last.sort_day.isoformat()}_{last.pk}" if last else "",
    )


def _filtered(site: Site, wanted: InboxFilter, today: date) -> QuerySet[Any]:
    rows = PetitionRow.objects.filter(site=site)
    searching = bool(wanted.q)
    if not searching:  # a search looks everywhere, a list shows one half
        rows = rows.filter(is_closed=wanted.closed)
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind.value)
    if wanted.state:
        rows = rows.filter(state=wanted.state.value)
    if wanted.village:
        rows = rows.filter(village=wanted.village)
    if wanted.officer:
        rows = rows.filter(officer_id="" if wanted.officer == "none" else wanted.officer)
    if wanted.due:
        rows = rows.filter(_due(wanted.due, today))
    return rows.filter(_matching(wanted.q)) if searching else rows


def _due(due: Due, today: date) -> Q:
    if due is Due.OVERDUE:
        return Q(is_closed=False, sort_day__lt=today)
    if due is Due.TODAY:
        return Q(is_closed=False, sort_day=today)
    if due is Due.WEEK:
        return Q(
            is_closed=False, sort_day__gte=today, sort_day__lte=today + timedelta(days=6 - today.weekday())
        )
    return Q(is_closed=False, sort_day=NO_DUE)


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


def villages(site: Site) -> list[str]:
    """Return the villages that petitions named, for the filter; at most 200."""
    return list(VillageRow.objects.filter(site=site).order_by("name").values_list("name", flat=True)[:200])
