"""Reading letters. Every question names its site first."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet
from django.urls import is_valid_path
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.office import Office
from chinhquyen_sdk.domain.letters.records import Letter, compose
from chinhquyen_sdk.domain.letters.states import OPEN, LetterState
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.sites import site_ref

from .rows import LetterRow

# Where a sender looks a petition up; named in a letter only where a module answers there.
LOOKUP = "don-thu/tra-cuu/"
PER_PAGE = 50
# More than the own rules of ``domain.letters.waiting`` take with the longest holidays in between.
_LONGEST_WAIT = timedelta(days=30)


class Entry(NamedTuple):
    """A letter in a list, and when it was drafted."""

    letter: Letter
    drafted_at: datetime


class OpenLetter(NamedTuple):
    """A letter without a number, and since when it stands where it stands."""

    letter: Letter
    since: datetime


def office(site: Site) -> Office:
    """Return ``site`` as a writer of letters."""
    profile = CommuneProfile.for_site(site)
    host = site.root_url.partition("://")[2]
    return Office(
        site=site_ref(site),
        post=profile.leader_title or "Chủ tịch",
        signer=profile.leader_name,
        phone=profile.phone or profile.hotline,
        lookup=f"{host}/{LOOKUP}".rstrip("/") if is_valid_path(f"/{LOOKUP}") else host,
    )


def letter(site: Site, id: UUID) -> Letter | None:
    """Return the letter ``id`` of ``site``, or None."""
    row = LetterRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def shown(site: Site, letter: Letter) -> LetterDocument:
    """Return the page ``letter`` is: what was approved, or the draft as it would look today."""
    return letter.document or compose(letter, office(site))


def waiting(site: Site) -> list[Entry]:
    """Return the letters without a number, those drafted first first; at most ``PER_PAGE``."""
    rows = LetterRow.objects.filter(site=site, state__in=[state.value for state in OPEN])
    return _entries(rows.order_by("created_at", "id"))


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
    ready = Q(state=LetterState.DRAFT.value)
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


def _begin(day: date) -> datetime:
    return datetime.combine(day, time.min, VIETNAM)


def book(site: Site, year: int, before: int | None = None) -> list[Entry]:
    """Return the numbered letters of ``year``, newest first, from below number ``before``; ``PER_PAGE`` of them."""
    rows = LetterRow.objects.filter(site=site, year=year, number__isnull=False)
    return _entries((rows.filter(number__lt=before) if before else rows).order_by("-number"))


def _entries(rows: QuerySet[LetterRow]) -> list[Entry]:
    return [Entry(row.record(), row.created_at) for row in rows[:PER_PAGE]]


def about(site: Site, case: UUID) -> list[Letter]:
    """Return the letters about ``case`` that were not cancelled, oldest first."""
    rows = LetterRow.objects.filter(site=site, about=case).exclude(state=LetterState.CANCELLED.value)
    return [row.record() for row in rows.order_by("created_at", "id")]


def sent_about(site: Site, case: UUID) -> list[Letter]:
    """Return the approved letters about ``case``: all that its sender may see."""
    return [letter for letter in about(site, case) if letter.state is LetterState.APPROVED]
