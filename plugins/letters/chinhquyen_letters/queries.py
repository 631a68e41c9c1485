"""Reading letters. Every question names its site first."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet
from django.urls import is_valid_path
from wagtail.models import Site

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


class Entry(NamedTuple):
    """A letter in a list, and when it was drafted."""

    letter: Letter
    drafted_at: datetime


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
