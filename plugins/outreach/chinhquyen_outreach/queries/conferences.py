"""Conferences in the hamlets, and how many hamlets were reached."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.outreach import Conference, ConferenceState, Reach, reach_of
from chinhquyen_sdk.host import keyset
from chinhquyen_sdk.host.files import lighter
from chinhquyen_sdk.host.places import villages

from ..rows import ConferenceRow, MinutesRow, PhotoRow, PolicyRow

PAGE_SIZE = 20
_LASTS = timedelta(hours=3)
_MOST_REACH = 1000  # conferences of one policy, or of one year: some for each hamlet
_OPEN = [ConferenceState.PLANNED.value, ConferenceState.INVITED.value]


class Counted(NamedTuple):
    """What the reach counts of a conference."""

    village: UUID
    policy: UUID | None
    democracy: bool
    state: ConferenceState
    households: int | None


class Photo(NamedTuple):
    """A photograph as pages show it."""

    id: UUID
    alt: str
    width: int
    height: int


class MinutesFile(NamedTuple):
    """The minutes as the office sees them."""

    id: UUID
    name: str
    kind: str
    size: int


def conference(site: Site, id: UUID) -> Conference | None:
    """Return the conference ``id`` of ``site``, or None."""
    row = ConferenceRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def coming(site: Site, now: datetime, most: int = 30, *, policy: UUID | None = None) -> list[Conference]:
    """Return what is planned, or goes on, at ``now``, the next first; ``policy`` narrows it."""
    rows = ConferenceRow.objects.filter(site=site, state__in=_OPEN, starts_at__gte=now - _LASTS)
    rows = rows.filter(policy=policy) if policy else rows
    return [row.record() for row in rows.order_by("starts_at", "id")[:most]]


def held_page(site: Site, after: str = "", *, every: bool = False) -> tuple[list[Conference], str]:
    """Return a page of conferences that were held (``every``: whatever their state), the last first, and the next key."""
    rows = ConferenceRow.objects.filter(site=site)
    rows = rows if every else rows.filter(state=ConferenceState.HELD.value)
    found = keyset.page(rows, "starts_at", after, PAGE_SIZE)
    return [row.record() for row in found.rows], found.after


def reach(site: Site, *, policy: UUID | None = None, year: int | None = None) -> Reach:
    """Return how many hamlets were reached: by ``policy``, or by conferences on democracy in ``year`` (P-02). Two queries."""
    rows = ConferenceRow.objects.filter(site=site)
    rows = rows.filter(policy=policy) if policy else rows.filter(democracy=True)
    if year is not None:
        first = datetime(year, 1, 1, tzinfo=VIETNAM)
        rows = rows.filter(starts_at__gte=first, starts_at__lt=first.replace(year=year + 1))
    lines = rows.order_by("-starts_at").values_list(*Counted._fields)[:_MOST_REACH]
    counted = [Counted(*line)._replace(state=ConferenceState(line[3])) for line in lines]
    return reach_of(villages(site), counted, policy)


def photos(site: Site, id: UUID) -> list[Photo]:
    """Return the photographs of a conference."""
    rows = PhotoRow.objects.filter(site=site, conference=id).order_by("created_at", "id")
    return [Photo(row.pk, row.alt, row.width, row.height) for row in rows]


def open_photo(site: Site, id: UUID, photo: UUID, *, small: bool, kind: str = "") -> lighter.Read | None:
    """Return a photograph, in ``kind`` if it was made, or None."""
    row = PhotoRow.objects.filter(site=site, conference=id, pk=photo).first()
    try:
        return lighter.read(row.small if small else row.file, kind) if row else None
    except FileNotFoundError:
        return None


def minutes(site: Site, id: UUID) -> list[MinutesFile]:
    """Return the minutes of a conference."""
    rows = MinutesRow.objects.filter(site=site, conference=id).order_by("created_at", "id")
    return [MinutesFile(row.pk, row.name, row.kind, row.size) for row in rows]


def open_minutes(site: Site, id: UUID, file: UUID) -> tuple[str, str, Any] | None:
    """Return name, type and file of the minutes, or None."""
    row = MinutesRow.objects.filter(site=site, conference=id, pk=file).first()
    try:
        return (row.name, row.content_type, row.file.open("rb")) if row else None
    except FileNotFoundError:
        return None


def to_hold(site: Site, until: date, since: date | None, most: int) -> list[Conference]:
    """Return the conferences that wait to be called together, held or written down, along their index."""
    rows = ConferenceRow.objects.filter(
        site=site, state__in=_OPEN, starts_at__lt=_midnight(until + timedelta(days=1))
    )
    rows = rows.filter(starts_at__gte=_midnight(since)) if since else rows
    return [row.record() for row in rows.order_by("starts_at")[:most]]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), VIETNAM)


def export_conferences(site: Site, parameters: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the book of conferences for a file."""
    since, until = (date.fromisoformat(str(parameters[name])) for name in ("since", "until"))
    rows = ConferenceRow.objects.filter(
        site=site, starts_at__gte=_midnight(since), starts_at__lt=_midnight(until) + timedelta(days=1)
    )
    names = dict(PolicyRow.objects.filter(site=site).values_list("pk", "title"))
    for row in rows.order_by("starts_at", "id").iterator(200):
        one: Conference = row.record()
        yield {
            "day": one.day, "village": one.village_name, "title": one.title, "policy": names.get(one.policy, ""),
            "democracy": "có" if one.democracy else "", "state": one.state.label, "ways": one.ways_text,
            "households": one.households, "of_households": one.households_then, "share": one.share, "people": one.people,
            "leaflets": one.leaflets, "questions": len(one.questions),
        }  # fmt: skip
