"""Decisions, their works and papers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.community_decisions import (
    CommunityDecision,
    DecisionState,
    MoneyLine,
    ProgressEntry,
    WorksTask,
)
from chinhquyen_sdk.host import keyset
from chinhquyen_sdk.host.files import lighter

from ..rows import DecisionRow, LineRow, PaperRow, PhotoRow, ProgressRow, TaskRow

PAGE_SIZE, _MOST = 20, 200
_OPEN = [state.value for state in DecisionState if state.is_open]


class Photo(NamedTuple):
    """A photograph as pages show it."""

    id: UUID
    alt: str
    day: date
    width: int
    height: int


class Paper(NamedTuple):
    """A paper as the office sees it."""

    id: UUID
    name: str
    kind: str
    size: int


class Works(NamedTuple):
    """All that belongs to how a decision is carried out; of the account and the progress the last two hundred."""

    tasks: list[WorksTask]
    lines: list[MoneyLine]
    progress: list[ProgressEntry]
    photos: list[Photo]


def decision(site: Site, id: UUID) -> CommunityDecision | None:
    """Return the decision ``id`` of ``site``, or None."""
    row = DecisionRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def decisions_page(
    site: Site, after: str = "", village: UUID | None = None
) -> tuple[list[CommunityDecision], str]:
    """Return a page of decisions, the last first, and the key of the next page; ``village`` narrows it."""
    rows = DecisionRow.objects.filter(site=site)
    rows = rows.filter(village=village) if village else rows
    found = keyset.page(rows, "decided_on", after, PAGE_SIZE)
    return [row.record() for row in found.rows], found.after


def works(site: Site, id: UUID) -> Works:
    """Return tasks, account, progress and photographs of a decision, in four queries."""
    tasks = TaskRow.objects.filter(site=site, decision=id).order_by("due_on", "id")[:_MOST]
    lines = LineRow.objects.filter(site=site, decision=id).order_by("-day", "-id")[:_MOST]
    progress = ProgressRow.objects.filter(site=site, decision=id).order_by("-day", "-id")[:_MOST]
    photos = PhotoRow.objects.filter(site=site, decision=id).order_by("-day", "created_at")
    return Works(
        [row.record() for row in tasks], [row.record() for row in lines], [row.record() for row in progress],
        [Photo(row.pk, row.alt, row.day, row.width, row.height) for row in photos],
    )  # fmt: skip


def successors(site: Site, one: CommunityDecision) -> list[tuple[UUID, str]]:
    """Return the decisions of the same place and matter that came later: one of them may replace ``one``."""
    rows = DecisionRow.objects.filter(
        site=site, matter=one.matter.value, village=one.village, state=DecisionState.IN_FORCE.value,
        decided_on__gte=one.decided_on,
    )  # fmt: skip
    return list(rows.exclude(pk=one.id).order_by("-decided_on").values_list("id", "title")[:50])


def papers(site: Site, **owner: UUID) -> list[Paper]:
    """Return the papers of a decision or a conference."""
    rows = PaperRow.objects.filter(site=site, **owner).order_by("created_at", "id")
    return [Paper(row.pk, row.name, row.kind, row.size) for row in rows]


def open_paper(site: Site, paper: UUID, **owner: UUID) -> tuple[str, str, Any] | None:
    """Return name, type and file of a paper, or None."""
    row = PaperRow.objects.filter(site=site, pk=paper, **owner).first()
    try:
        return (row.name, row.content_type, row.file.open("rb")) if row else None
    except FileNotFoundError:
        return None


def open_photo(site: Site, id: UUID, photo: UUID, *, small: bool, kind: str = "") -> lighter.Read | None:
    """Return a photograph, in ``kind`` if it was made, or None."""
    row = PhotoRow.objects.filter(site=site, decision=id, pk=photo).first()
    try:
        return lighter.read(row.small if small else row.file, kind) if row else None
    except FileNotFoundError:
        return None


def due_decisions(site: Site, until: date, since: date | None, most: int) -> list[CommunityDecision]:
    """Return the decisions whose next step is due, along their index."""
    rows = DecisionRow.objects.filter(site=site, next_due__lte=until, state__in=_OPEN)
    rows = rows.filter(next_due__gte=since) if since else rows
    return [row.record() for row in rows.order_by("next_due")[:most]]


def due_tasks(
    site: Site, until: date, since: date | None, most: int
) -> list[tuple[WorksTask, UUID, str, str]]:
    """Return open tasks that are due, each with its decision's id, title and village."""
    rows = TaskRow.objects.filter(site=site, due_on__lte=until, done_on__isnull=True)
    rows = rows.filter(decision__state=DecisionState.IN_FORCE.value)
    rows = rows.filter(due_on__gte=since) if since else rows
    found = rows.select_related("decision").order_by("due_on")[:most]
    return [(row.record(), row.decision_id, row.decision.title, row.decision.village_name) for row in found]


def export_decisions(site: Site, parameters: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the book of decisions for a file."""
    since, until = (date.fromisoformat(str(parameters[name])) for name in ("since", "until"))
    rows = DecisionRow.objects.filter(site=site, decided_on__gte=since, decided_on__lte=until)
    for row in rows.order_by("decided_on", "id").iterator(200):
        one: CommunityDecision = row.record()
        told = one.model_dump(include={"decided_on", "title", "households", "informed", "attended", "voted", "agreed", "spent",
                                       "work_days", "land"})  # fmt: skip
        yield {
            **told, "place": one.place, "matter": one.matter.label, "form": one.form.label, "state": one.state.label,
            "phase": one.phase.label, "received": one.received, "balance": one.balance,
        }  # fmt: skip


def export_account(site: Site, parameters: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield every line of every account for a file."""
    since, until = (date.fromisoformat(str(parameters[name])) for name in ("since", "until"))
    rows = LineRow.objects.filter(site=site, day__gte=since, day__lte=until).select_related("decision")
    for row in rows.order_by("day", "id").iterator(200):
        line: MoneyLine = row.record()
        told = line.model_dump(exclude={"id", "source", "good"})
        yield {**told, "decision": row.decision.title, "source": line.source.label, "good": line.good.label,
               "unit": line.good.unit}  # fmt: skip
