"""What waits for approval."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import OPEN, LetterState

from ..rows import LetterRow

PER_PAGE = 50


class Entry(NamedTuple):
    """A letter in a list, and when it was drafted."""

    letter: Letter
    drafted_at: datetime


def waiting(site: Site, after: UUID | None = None) -> list[Entry]:
    """Return the letters without a number, those drafted first first, from behind ``after``; at most ``PER_PAGE``."""
    rows = LetterRow.objects.filter(site=site, state__in=[state.value for state in OPEN])
    return _entries(_behind(rows, site, after).order_by("created_at", "id"))


def next_to_approve(site: Site, user: str, after: UUID | None = None) -> Letter | None:
    """Return the letter that waits longest for a yes of ``user``, or the first behind ``after``; None: all were seen."""
    ready = [LetterState.DRAFT.value, LetterState.CHECKED.value]
    rows = LetterRow.objects.filter(site=site, state__in=ready)
    if user:
        rows = rows.exclude(drafted_by=user)
    row = _behind(rows, site, after).order_by("created_at", "id").first()
    return row.record() if row else None


def _behind(rows: QuerySet[LetterRow], site: Site, after: UUID | None) -> QuerySet[LetterRow]:
    last = LetterRow.objects.filter(site=site, pk=after).first() if after else None
    if last is None:
        return rows
    same_moment = Q(created_at=last.created_at, id__gt=last.pk)
    return rows.filter(Q(created_at__gt=last.created_at) | same_moment)


def _entries(rows: QuerySet[LetterRow]) -> list[Entry]:
    return [Entry(row.record(), row.created_at) for row in rows[:PER_PAGE]]
