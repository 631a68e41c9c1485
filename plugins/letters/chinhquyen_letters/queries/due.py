"""What waits for whom, for the day view."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from django.db.models import Q
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import OPEN, TO_SEND, LetterState

from ..rows import LetterRow

# More than the own rules of ``domain.letters.waiting`` take with the longest holidays in between.
_LONGEST_WAIT = timedelta(days=30)


class OpenLetter(NamedTuple):
    """A letter without a number, and since when it stands where it stands."""

    letter: Letter
    since: datetime


def open_letters(
    site: Site,
    *,
    drafter: str,
    drafts: bool,
    since: date | None = None,
    until: date = date.max,
    most: int | None = None,
) -> list[OpenLetter]:
    """Return the letters sent back to ``drafter`` ("": anybody, "none": nobody's), and with ``drafts`` those to approve.

    ``drafter`` does not approve own words. ``since`` and ``until`` bound the days on which something may fall due.
    """
    rows = LetterRow.objects.filter(site=site, state__in=[state.value for state in OPEN])
    back = Q(state=LetterState.RETURNED.value)
    whose = back if drafter == "" else back & Q(drafted_by="" if drafter == "none" else drafter)
    ready = Q(state__in=[LetterState.DRAFT.value, LetterState.CHECKED.value])
    if drafter:
        ready &= ~Q(drafted_by=drafter)
    rows = rows.filter(whose | ready if drafts else whose)
    if until < date.max:
        rows = rows.filter(created_at__lt=_begin(until + timedelta(days=1)))
    if since is not None:
        early = _begin(since - _LONGEST_WAIT)
        rows = rows.filter(Q(created_at__gte=early) | (back & Q(updated_at__gte=early)))
    found = rows.order_by("created_at", "id")[:most]
    return [OpenLetter(row.record(), row.updated_at if row.state == LetterState.RETURNED.value else row.created_at)
            for row in found]  # fmt: skip


def unsent(
    site: Site, *, drafter: str, until: date, since: date | None = None, most: int | None = None
) -> list[Letter]:
    """Return numbered letters that nobody carries yet: those of ``drafter`` ("": all, "none": written by the system)."""
    rows = LetterRow.objects.filter(site=site, state__in=[state.value for state in TO_SEND])
    if drafter:
        rows = rows.filter(drafted_by="" if drafter == "none" else drafter)
    if until < date.max:
        rows = rows.filter(issued_on__lte=until)
    if since is not None:
        rows = rows.filter(issued_on__gte=since - _LONGEST_WAIT)
    return [row.record() for row in rows.order_by("issued_on", "id")[:most]]


def _begin(day: date) -> datetime:
    return datetime.combine(day, time.min, VIETNAM)
