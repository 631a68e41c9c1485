"""Boards, their members, and which projects they look after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Count, Max, Q
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.projects import ProjectSupervision
from chinhquyen_sdk.domain.supervision import Board, BoardKind, BoardState, FindingState, Member

from ..rows import BoardRow, FindingRow, MemberRow, VisitRow

MOST = 500
_WAITING = [FindingState.SENT.value, FindingState.REPLIED.value]


def board(site: Site, id: UUID, *, public: bool = False) -> Board | None:
    """Return the board ``id`` of ``site``, or None; ``public``: only one that was recognised."""
    rows = BoardRow.objects.filter(site=site, pk=id)
    row = (rows.exclude(state=BoardState.FORMING.value) if public else rows).first()
    return row.record() if row else None


def boards(site: Site, *, public: bool = False) -> list[Board]:
    """Return every board: that of inspection first, then those of projects, begun last on top; a commune has some tens."""
    rows = BoardRow.objects.filter(site=site)
    rows = rows.exclude(state=BoardState.FORMING.value) if public else rows
    found = [row.record() for row in rows.order_by("-term_from", "-id")[:MOST]]
    return sorted(
        found, key=lambda one: (one.state is BoardState.ENDED, one.kind is not BoardKind.INSPECTION)
    )


def board_names(site: Site) -> dict[UUID, str]:
    """Return what each board is called, by its id (one query)."""
    return {one.id: one.title for one in boards(site)}


def members(site: Site, board: UUID) -> list[Member]:
    """Return who is or was in a board: the head first, those who left last."""
    rows = MemberRow.objects.filter(site=site, board=board).order_by("created_at", "id")
    order = {"truong": 0, "pho": 1, "uy-vien": 2}
    found: list[Member] = [row.record() for row in rows]
    return sorted(found, key=lambda one: (not one.sits, order[one.role.value]))


def member(site: Site, id: UUID) -> Member | None:
    """Return one member, or None."""
    row = MemberRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


class Phone(NamedTuple):
    """Whom to send a link."""

    member: UUID
    name: str
    phone: str


def phones(site: Site, board: UUID) -> list[Phone]:
    """Return the telephones of those who sit in a board, for the office alone."""
    rows = MemberRow.objects.filter(site=site, board=board, left_on=None).order_by("created_at", "id")
    return [Phone(row.pk, row.name, row.phone) for row in rows if row.phone]


def supervisors_of(site: Site, codes: Sequence[str]) -> list[ProjectSupervision]:
    """Return who looks after the projects ``codes``: three queries, however many they are."""
    rows = BoardRow.objects.filter(site=site, project_code__in=[code for code in codes if code])
    found: dict[str, Board] = {}
    for row in rows.exclude(state=BoardState.FORMING.value).order_by("recognised_on")[:MOST]:
        found[row.project_code] = row.record()
    ids = [one.id for one in found.values()]
    visited = dict(
        VisitRow.objects.filter(site=site, board__in=ids, visited_at__isnull=False)
        .values("board")
        .annotate(last=Max("visited_at"))
        .values_list("board", "last")
    )
    waiting = dict(
        FindingRow.objects.filter(site=site, board__in=ids)
        .values("board")
        .annotate(open=Count("id", filter=Q(state__in=_WAITING)))
        .values_list("board", "open")
    )
    return [
        ProjectSupervision(
            code=code, board=one.kind.label, since=one.recognised_on, url=reverse("supervision:board", args=[one.id]),
            last_visit=local_day(visited[one.id]) if visited.get(one.id) else None, open_recommendations=waiting.get(one.id, 0),
        )
        for code, one in found.items()
    ]  # fmt: skip


def export_members(site: Site, parameters: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the members of the boards recognised in a period."""
    since, until = (date.fromisoformat(str(parameters[name])) for name in ("since", "until"))
    rows = BoardRow.objects.filter(site=site, recognised_on__gte=since, recognised_on__lte=until)
    for row in rows.order_by("recognised_on", "id").iterator(100):
        one: Board = row.record()
        for each in members(site, one.id):
            yield {
                "board": one.title, "name": each.name, "role": each.role.label, "part": each.part.label,
                "village": each.village_name, "recognised_on": one.recognised_on, "left_on": each.left_on,
            }  # fmt: skip
