"""Requests in lists: the inbox, what is due, the register, what was made public."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q
from wagtail.models import Site

from chinhquyen_sdk.domain.codes import read_code
from chinhquyen_sdk.domain.information import InformationRequest, find_ground
from chinhquyen_sdk.host import finding, fulltext, keyset

from ..rows import CLOSED, NO_DUE, OPEN, RequestRow

PAGE_SIZE = 25
_NOT_LISTED = ("asked_by", "secret_hash", "once_hash")


class Wanted(NamedTuple):
    """Which requests a list shows; ``officer`` "none": nobody has them yet. A ``state`` stands for itself, open or closed.

    With words (``q``) open and closed ones are looked through, the open ones first.
    """

    closed: bool = False
    state: str = ""
    officer: str = ""
    q: str = ""


class BookLine(NamedTuple):
    """One line of the register: its number in the year and the request."""

    number: int
    request: InformationRequest


def inbox(
    site: Site, wanted: Wanted, after: str = "", size: int = PAGE_SIZE
) -> tuple[list[InformationRequest], str]:
    """Return a page of requests, those due first on top, and the key of the next page."""
    if wanted.q:
        return search(site, wanted.q, after, size, **_narrowed(wanted))
    if wanted.state:
        rows = RequestRow.objects.filter(site=site, state=wanted.state)
    else:
        rows = RequestRow.objects.filter(site=site, is_closed=wanted.closed)
    rows = _of_officer(rows, wanted.officer).defer(*_NOT_LISTED)
    found = keyset.page(rows, "sort_day", after, size, newest=False)
    return [row.record() for row in found.rows], found.after


def search(
    site: Site, typed: str, after: str = "", size: int = PAGE_SIZE, **narrow: Any
) -> tuple[list[InformationRequest], str]:
    """Return a page of requests whose words hold all that was typed, or the one with that code; open ones first, newest on top.

    ``narrow``: further conditions on the rows. The last word may be a beginning.
    """
    rows = RequestRow.objects.filter(site=site, **narrow).defer(*_NOT_LISTED)
    code = read_code(typed)
    if code:
        return [row.record() for row in rows.filter(code=code)], ""
    here = [fulltext.mark("s", site.pk)]
    found = finding.search(rows, "words", typed, here, halves=(OPEN, CLOSED), after=after, size=size)
    return [row.record() for row in found.rows], found.after


def published(site: Site, after: str = "", size: int = 10) -> tuple[list[InformationRequest], str]:
    """Return a page of published answers, the newest first, and the key of the next page."""
    rows = RequestRow.objects.filter(site=site, published_on__isnull=False).defer(*_NOT_LISTED)
    found = keyset.page(rows, "published_on", after, size)
    return [row.record() for row in found.rows], found.after


def published_by_id(site: Site, id: UUID) -> InformationRequest | None:
    """Return a published answer of this site."""
    row = RequestRow.objects.filter(site=site, pk=id, published_on__isnull=False).first()
    return row.record() if row else None


def every_published(site: Site) -> Iterator[InformationRequest]:
    """Yield every published answer, the newest first, bit by bit."""
    rows = RequestRow.objects.filter(site=site, published_on__isnull=False)
    for row in rows.order_by("-published_on", "-id").defer(*_NOT_LISTED).iterator(200):
        yield row.record()


def due(
    site: Site, until: date, officer: str = "", since: date | None = None, most: int | None = 200
) -> list[InformationRequest]:
    """Return open requests due until that day, the first due on top; those that wait for their asker come last."""
    rows = _of_officer(RequestRow.objects.filter(site=site, is_closed=False), officer)
    if since is not None:
        rows = rows.filter(sort_day__gte=since, sort_day__lte=until)
    else:
        rows = rows.filter(Q(sort_day__lte=until) | Q(sort_day=NO_DUE))
    return [row.record() for row in rows.order_by("sort_day", "id").defer(*_NOT_LISTED)[:most]]


def book(site: Site, year: int, after: int = 0, size: int = 50) -> list[BookLine]:
    """Return the register of a year from number ``after`` on."""
    rows = RequestRow.objects.filter(
        site=site, number__gt=after, received_on__gte=date(year, 1, 1), received_on__lte=date(year, 12, 31)
    )
    return [BookLine(row.number, row.record()) for row in rows.order_by("number").defer(*_NOT_LISTED)[:size]]


def export_book(site: Site, parameters: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the register for a file, bit by bit."""
    rows = RequestRow.objects.filter(
        site=site, received_on__gte=parameters["since"], received_on__lte=parameters["until"]
    )
    for row in rows.order_by("received_on", "number").iterator(500):
        yield _told(row.number, row.record(), row.asked_by)


def _told(number: int, one: InformationRequest, who: dict[str, str]) -> dict[str, Any]:
    ground = find_ground(one.ground)
    whole = next((clock for clock in one.clocks if not clock.void), None)
    return {
        "number": number, "code": one.code, "received_on": one.received_on, "source": one.source.label,
        "asker": one.asker.label, "name": who.get("name", ""), "phone": who.get("phone", ""), "title": one.title,
        "state": one.state.label, "due": whole.deadline().due if whole else None, "extended": "có" if one.is_extended else "",
        "in_time": ("đúng" if one.in_time else "chậm") if one.answered_on else "", "partial": "một phần" if one.is_partial else "",
        "ground": ground.basis if ground else "", "cost": one.cost, "document": one.document,
        "answered_on": one.answered_on, "published_on": one.published_on,
    }  # fmt: skip


def _narrowed(wanted: Wanted) -> dict[str, Any]:
    narrow: dict[str, Any] = (
        {"state": wanted.state} if wanted.state else {"is_closed": True} if wanted.closed else {}
    )
    return narrow | (
        {"officer_id": "" if wanted.officer == "none" else wanted.officer} if wanted.officer else {}
    )


def _of_officer(rows: Any, officer: str) -> Any:
    return rows.filter(officer_id="" if officer == "none" else officer) if officer else rows
