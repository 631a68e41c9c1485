"""Visits, their photographs, and the link that a member opens on a telephone."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.core import signing
from django.db.models import Q
from wagtail.models import Site

from chinhquyen_sdk.domain.supervision import Visit, VisitState
from chinhquyen_sdk.domain.supervision.house import rules
from chinhquyen_sdk.host.files import lighter

from ..rows import FileRow, PhotoRow, VisitRow

PAGE_SIZE = 20
MOST = 60
_DAY = 24 * 3600


class Photo(NamedTuple):
    """A photograph as pages show it."""

    id: UUID
    alt: str
    width: int
    height: int
    shown: bool


class Paper(NamedTuple):
    """A paper as the office sees it."""

    id: UUID
    name: str
    kind: str
    size: int


def visit(site: Site, id: UUID) -> Visit | None:
    """Return the visit ``id`` of ``site``, or None."""
    row = VisitRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def visits_of(site: Site, board: UUID) -> list[Visit]:
    """Return the newest visits of a board."""
    rows = VisitRow.objects.filter(site=site, board=board).order_by("-planned_on", "-id")
    return [row.record() for row in rows[:MOST]]


def visits_page(site: Site, after: str = "") -> tuple[list[Visit], str]:
    """Return a page of visits that are not called off, planned last on top, and the key of the next page."""
    rows = VisitRow.objects.filter(site=site).exclude(state=VisitState.CANCELLED.value)
    found = list(after_day(rows, "planned_on", after).order_by("-planned_on", "-id")[: PAGE_SIZE + 1])
    last = found[PAGE_SIZE - 1] if len(found) > PAGE_SIZE else None
    return [
        row.record() for row in found[:PAGE_SIZE]
    ], f"{last.planned_on.isoformat()}_{last.pk}" if last else ""


def coming_visits(site: Site) -> list[Visit]:
    """Return visits that are still to come, for a choice."""
    rows = VisitRow.objects.filter(site=site, state=VisitState.PLANNED.value).order_by("planned_on", "id")
    return [row.record() for row in rows[:MOST]]


def after_day(rows: Any, column: str, after: str) -> Any:
    """Return the rows behind the key ``after``, in the order of the day ``column`` downwards."""
    day, _, key = after.partition("_")
    try:
        on, id = date.fromisoformat(day), UUID(key)
    except ValueError:
        return rows
    return rows.filter(Q(**{f"{column}__lt": on}) | Q(**{column: on, "id__lt": id}))


def photos(site: Site, subject: UUID, *, public: bool = False) -> list[Photo]:
    """Return the photographs of a visit or a finding; ``public``: those everybody may see."""
    rows = PhotoRow.objects.filter(site=site, subject=subject)
    rows = rows.filter(shown=True) if public else rows
    return [
        Photo(row.pk, row.alt, row.width, row.height, row.shown) for row in rows.order_by("created_at", "id")
    ]


def open_photo(site: Site, photo: UUID, *, small: bool, public: bool, kind: str = "") -> lighter.Read | None:
    """Return a photograph, in ``kind`` if it was made, or None."""
    rows = PhotoRow.objects.filter(site=site, pk=photo)
    row = (rows.filter(shown=True) if public else rows).first()
    try:
        return lighter.read(row.small if small else row.file, kind) if row else None
    except FileNotFoundError:
        return None


def papers(site: Site, *subjects: UUID) -> dict[UUID, list[Paper]]:
    """Return the papers of things, by the thing (one query)."""
    found: dict[UUID, list[Paper]] = {}
    for row in FileRow.objects.filter(site=site, subject__in=subjects).order_by("created_at", "id"):
        found.setdefault(row.subject, []).append(Paper(row.pk, row.name, row.kind, row.size))
    return found


def open_paper(site: Site, id: UUID) -> tuple[str, str, Any, UUID] | None:
    """Return name, type, file and subject of a paper, or None."""
    row = FileRow.objects.filter(site=site, pk=id).first()
    try:
        return (row.name, row.content_type, row.file.open("rb"), row.subject) if row else None
    except FileNotFoundError:
        return None


def _salt(site: Site) -> str:
    return f"chinhquyen.supervision.visit.{site.pk}"


def visit_link(site: Site, one: Visit) -> str:
    """Return the token that opens a visit on a telephone: no name, no number, nothing but what it opens."""
    return signing.dumps([one.id.hex, one.round], salt=_salt(site))


def read_link(site: Site, token: str) -> Visit | None:
    """Return the visit that ``token`` opens; None for a false one, an old one, one that was ended."""
    try:
        id, round = signing.loads(token, salt=_salt(site), max_age=rules().link_days * _DAY)
        found = visit(site, UUID(id))
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return found if found and found.round == round else None
