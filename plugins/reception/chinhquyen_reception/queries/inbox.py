"""The officers' list: sorted by what is due next, paged by key, never counted."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from wagtail.models import Site

from chinhquyen_sdk.domain.reception import Flag, PetitionKind, PetitionState
from chinhquyen_sdk.domain.reception.unprocessed import UNPROCESSED, received_before
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host import finding, places
from chinhquyen_sdk.host.fulltext import mark
from chinhquyen_sdk.host.office import warned_before

from ..rows import NO_DUE, FlagRow, PetitionRow
from .search import NOT_LISTED, InboxPage, Marks, search

PAGE_SIZE = 25


class Due(StrEnum):
    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    STANDING = "standing"
    NOT_SUPPLIED = "not_supplied"
    UNPROCESSED = "unprocessed"


class InboxFilter(Record):
    """What the officer looks for; empty shows every open case."""

    q: str = ""
    kind: PetitionKind | None = None
    state: PetitionState | None = None
    due: Due | None = None
    village: str = ""
    officer: str = ""
    closed: bool = False
    flag: Flag | None = None


def inbox(
    site: Site, wanted: InboxFilter, *, today: date, after: str = "", size: int = PAGE_SIZE
) -> InboxPage:
    """Return ``size`` petitions of ``site`` after the key ``after``: those due first on top; found by words, the newest."""
    if wanted.q:
        return search(
            site, wanted.q, narrowed(site, wanted, today), _marks(wanted, today), after=after, size=size
        )
    day = "received_on" if wanted.due is Due.UNPROCESSED else "sort_day"
    rows = narrowed(site, wanted, today).filter(is_closed=wanted.closed)
    key = _read_key(after)
    if key:
        rows = rows.filter(_behind(day, *key))
    found = list(rows.order_by("is_closed", day, "id").defer(*NOT_LISTED)[: size + 1])
    last = found[size - 1] if len(found) > size else None
    return InboxPage(
        [row.record() for row in found[:size]],
        f"{int(last.is_closed)}_{getattr(last, day).isoformat()}_{last.pk}" if last else "",
    )


def narrowed(site: Site, wanted: InboxFilter, today: date) -> QuerySet[Any]:
    """Return the petitions that fit the filter, words and halves aside."""
    rows = PetitionRow.objects.filter(site=site)
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind.value)
    if wanted.state:
        rows = rows.filter(state=wanted.state.value)
    if wanted.village:
        rows = rows.filter(village=wanted.village)
    if wanted.officer:
        rows = rows.filter(officer_id="" if wanted.officer == "none" else wanted.officer)
    if wanted.flag:
        marked = FlagRow.objects.filter(site=site, flag=wanted.flag.value)
        rows = rows.filter(pk__in=marked.values("petition_id"))
    if wanted.due is Due.UNPROCESSED:
        return rows.filter(_unprocessed(site, today))
    return rows.filter(_due(wanted.due, today)) if wanted.due else rows


def _marks(wanted: InboxFilter, today: date) -> Marks:
    """Return the same narrowing as marks of the word index; what has none is left to :func:`narrowed`."""
    named = {"k": wanted.kind, "t": wanted.state, "v": wanted.village, "o": wanted.officer}
    every = tuple(mark(name, value) for name, value in named.items() if value)
    if wanted.due is Due.WEEK:
        week = [today + timedelta(days=n) for n in range(7 - today.weekday())]
        return Marks(every, tuple(mark("d", day.isoformat()) for day in week))
    day = {Due.TODAY: today, Due.STANDING: NO_DUE}.get(wanted.due) if wanted.due else None
    return Marks(every, (mark("d", day.isoformat()),) if day else ())


def _due(due: Due, today: date) -> Q:
    if due is Due.OVERDUE:
        return Q(is_closed=False, sort_day__lt=today)
    if due is Due.TODAY:
        return Q(is_closed=False, sort_day=today)
    if due is Due.WEEK:
        return Q(
            is_closed=False, sort_day__gte=today, sort_day__lte=today + timedelta(days=6 - today.weekday())
        )
    if due is Due.NOT_SUPPLIED:
        return Q(is_closed=False, state=PetitionState.AWAITING_SUPPLEMENT.value, supplement_by__lt=today)
    standing = [state.value for state in PetitionState if state.stands]
    return Q(is_closed=False, sort_day=NO_DUE, state__in=standing)


def _unprocessed(site: Site, today: date) -> Q:
    last = received_before(today + timedelta(days=warned_before(site, UNPROCESSED)))
    return Q(is_closed=False, state=PetitionState.RECEIVED.value, received_on__lte=last or date.min)


def _read_key(after: str) -> tuple[bool, date, UUID] | None:
    closed, _, rest = after.partition("_")
    day, _, row = rest.partition("_")
    try:
        return closed == "1", date.fromisoformat(day), UUID(row)
    except ValueError:
        return None


def _behind(name: str, closed: bool, day: date, row: UUID) -> Q:
    # "Not before that day" lets the database begin there; an OR alone would make it read the list from its start.
    return Q(is_closed=closed, **{f"{name}__gte": day}) & (Q(**{f"{name}__gt": day}) | Q(id__gt=row))


def is_key(after: str) -> bool:
    """Say whether ``after`` is the key of a page."""
    return _read_key(after) is not None or finding.is_key(after)


def villages(site: Site) -> list[str]:
    """Return the commune's villages, for the filter: the one list of the house."""
    return [village.name for village in places.villages(site)]
