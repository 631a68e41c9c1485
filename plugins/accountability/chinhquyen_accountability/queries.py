"""The only place that reads this module's rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.accountability import ExplanationRequest, RequestState
from chinhquyen_sdk.domain.codes import read_code
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.indicators import Figure, TracedPage, TracedRow, share
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.personal_records import (
    PersonalFact,
    PersonalRecord,
    personal_facts,
    personal_timeline,
)
from chinhquyen_sdk.domain.reception import FilePetition
from chinhquyen_sdk.domain.reception.sources import Source
from chinhquyen_sdk.host import finding, fulltext, journal, keyset
from chinhquyen_sdk.host.secret_keys import row_by_secret
from chinhquyen_sdk.host.tracing import traced

from .module import ON_TIME
from .rows import CLOSED, OPEN, RequestRow, TallyRow, hash_secret

PAGE_SIZE = 25
_HANDED = (
    "state",
    "received_on",
    "asker",
    "subject",
    "content",
    "affected",
    "wanted",
    "answer",
    "reason",
    "agency",
    "closed_on",
)
_NOT_LISTED = ("asked_by", "secret_hash", "once_hash")


class Asker(NamedTuple):
    """Who asked, for those who answer."""

    name: str
    phone: str
    address: str


class BookLine(NamedTuple):
    """One line of the register: its number in the year and the request."""

    number: int
    request: ExplanationRequest


class Totals(NamedTuple):
    """One year, from running totals."""

    received: int
    closed: int
    explained: int
    refused: int
    on_time: int


def request_by_code(site: Site, code: str) -> ExplanationRequest | None:
    """Return the request ``code`` of ``site``; the caller has checked that it may be seen."""
    row = RequestRow.objects.filter(site=site, code=read_code(code) or "").first()
    return row.record() if row else None


def request_by_secret(site: Site, code: str, secret: str) -> ExplanationRequest | None:
    """Return the request that ``code`` and ``secret`` open together; a wrong one of either takes the same path."""
    row = row_by_secret(RequestRow, site, code, secret, hash_secret)
    return row.record() if row else None


def asker_of(site: Site, request: UUID) -> Asker | None:
    """Return who asked; the caller holds the permission and logs the look."""
    row = RequestRow.objects.filter(site=site, pk=request).first()
    return Asker(**row.asked_by) if row else None


def personal_records(site: Site, subject: UUID) -> list[PersonalRecord]:
    """Return what is handed to the asker of the request ``subject`` who asks for their own data."""
    one, asker = request_by_id(site, subject), asker_of(site, subject)
    if one is None or asker is None:
        return []
    told = zip(("Họ và tên", "Số điện thoại", "Địa chỉ"), asker, strict=True)
    who = tuple(PersonalFact(title=title, text=text) for title, text in told if text)
    return [
        PersonalRecord(
            subject=one.id, code=one.code, kind="Yêu cầu giải trình", name=asker.name, facts=who + personal_facts(one, *_HANDED),
            timeline=personal_timeline(journal.timeline(site, one.id)), why="Trả lời yêu cầu giải trình.",
            basis="Luật Phòng, chống tham nhũng 36/2018/QH14 Điều 15",
        )
    ]  # fmt: skip


def request_by_id(site: Site, request: UUID) -> ExplanationRequest | None:
    """Return the request with this id, or None when it is not this site's."""
    row = RequestRow.objects.filter(site=site, pk=request).first()
    return row.record() if row else None


def history(site: Site, request: UUID) -> list[Event]:
    """Return all that happened, oldest first."""
    return journal.timeline(site, request)


def inbox(
    site: Site, *, closed: bool = False, officer: str = "", after: str = "", size: int = PAGE_SIZE
) -> tuple[list[ExplanationRequest], str]:
    """Return a page of requests, those due first on top, and the key of the next page."""
    rows = RequestRow.objects.filter(site=site, is_closed=closed)
    rows = rows.filter(officer_id="" if officer == "none" else officer) if officer else rows
    found = keyset.page(rows.defer(*_NOT_LISTED), "sort_day", after, size, newest=False)
    return [row.record() for row in found.rows], found.after


def search(
    site: Site, typed: str, after: str = "", size: int = PAGE_SIZE, **narrow: Any
) -> tuple[list[ExplanationRequest], str]:
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


def published(site: Site, after: str = "", size: int = 10) -> tuple[list[ExplanationRequest], str]:
    """Return a page of published explanations, the newest first, and the key of the next page."""
    rows = RequestRow.objects.filter(site=site, published_on__isnull=False).defer(*_NOT_LISTED)
    found = keyset.page(rows, "published_on", after, size)
    return [row.record() for row in found.rows], found.after


def due(site: Site, until: date, officer: str = "") -> list[ExplanationRequest]:
    """Return open requests due until that day, the first due on top; those that stand come last. "none": nobody's yet."""
    rows = RequestRow.objects.filter(site=site, is_closed=False)
    rows = rows.filter(officer_id="" if officer == "none" else officer) if officer else rows
    rows = rows.filter(Q(sort_day__lte=until) | Q(sort_day=date.max)).order_by("sort_day", "id")
    return [row.record() for row in rows.defer(*_NOT_LISTED)[:200]]


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
        request: ExplanationRequest = row.record()
        yield {
            "number": row.number, "code": request.code, "received_on": request.received_on, "asker": request.asker.label,
            "name": row.asked_by.get("name", ""), "phone": row.asked_by.get("phone", ""), "subject": request.subject,
            "state": request.state.label, "responsible": request.responsible, "document": request.document,
            "closed_on": request.closed_on, "published_on": request.published_on,
        }  # fmt: skip


def totals(site: Site, year: int) -> Totals:
    """Return the year's totals."""
    line = TallyRow.objects.filter(site=site, year=year).first()
    return (
        Totals(line.received, line.closed, line.explained, line.refused, line.on_time)
        if line
        else Totals(0, 0, 0, 0, 0)
    )


def published_by_id(site: Site, id: UUID) -> ExplanationRequest | None:
    """Return a published explanation of this site."""
    row = RequestRow.objects.filter(site=site, pk=id, published_on__isnull=False).first()
    return row.record() if row else None


def handed_petition(site: Site, request: UUID) -> FilePetition | None:
    """Return the petition that ``request`` became; None when it is not ours, or was not handed over."""
    row = RequestRow.objects.filter(site=site, pk=request, state=RequestState.HANDED.value).first()
    if row is None or row.petition:
        return None
    one, who = row.record(), Asker(**row.asked_by)
    name = who.name if any(char.isalpha() for char in who.name) else ""
    told = (one.content, one.affected, f"(Gửi như yêu cầu giải trình, mã {one.code}.)")
    return FilePetition(
        source=Source.ACCOUNTABILITY, unnamed=not name, title=one.subject, content="\n\n".join(part for part in told if part),
        sender_name=name, sender_phone=who.phone, sender_address=who.address, received_on=one.received_on,
        consent=True,
    )  # fmt: skip


def indicator_figures(site: Site, period: Period) -> list[Figure]:
    """Return the figure of the year (one query)."""
    year = totals(site, period.year)
    return [share(ON_TIME, year.on_time, year.closed)]


def indicator_rows(site: Site, indicator: str, period: Period, after: str, most: int) -> TracedPage | None:
    """Return the requests received in the period: by code, never by who asked or what."""
    if indicator != ON_TIME.id:
        return None
    rows = RequestRow.objects.filter(site=site, received_on__gte=period.since, received_on__lte=period.until)
    return traced(rows.defer(*_NOT_LISTED), "received_on", after, most, _traced)


def _traced(row: Any) -> TracedRow:
    one: ExplanationRequest = row.record()
    kept = row.is_closed and one.in_time
    why = "Đúng hạn." if kept else "Xong sau hạn." if row.is_closed else "Không tính: chưa xong."
    return TracedRow(
        label=f"Yêu cầu giải trình {one.code}", day=one.received_on, counted=kept, why=why,
        url=reverse("accountability_case", args=[one.code]),
        public_url=reverse("accountability:explanation", args=[one.id]) if one.published_on else "",
    )  # fmt: skip
