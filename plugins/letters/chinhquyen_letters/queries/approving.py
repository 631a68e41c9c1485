"""Approving many: what waits for a look, and how far the yes already given is."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import STEPS, LetterMove

from ..rows import ApprovalRow, LetterRow
from .templates import form_of

LOOKED_AT = 20
_SHOWN = 5
_LATELY = timedelta(days=7)


class LeftOut(NamedTuple):
    """A letter that could not be approved with the others, and why."""

    letter: UUID
    addressee: str
    why: str


class Approval(NamedTuple):
    """A yes to many letters as a screen shows it; ``state`` is "waiting", "running", "done" or "failed"."""

    id: UUID
    state: str
    label: str
    total: int
    reached: int
    left_out: list[LeftOut]
    reason: str
    asked_at: datetime

    @property
    def unfinished(self) -> bool:
        return self.state in ("waiting", "running")

    @property
    def approved(self) -> int:
        return self.reached - len(self.left_out)


class Choice(NamedTuple):
    """A kind of letter that waits, and how many of it."""

    template: str
    label: str
    count: int


def to_look_at(site: Site, user: str, kind: str = "", after: UUID | None = None) -> list[Letter]:
    """Return the next letters that wait for a yes of ``user``, oldest first; ``after`` is the last one seen."""
    rows = _waiting(site, user)
    if kind:
        rows = rows.filter(template=kind)
    last = LetterRow.objects.filter(site=site, pk=after).first() if after else None
    if last is not None:
        behind = Q(created_at=last.created_at, id__gt=last.pk)
        rows = rows.filter(Q(created_at__gt=last.created_at) | behind)
    return [row.record() for row in rows.order_by("created_at", "id")[:LOOKED_AT]]


def kinds_to_look_at(site: Site, user: str) -> list[Choice]:
    """Return the kinds of letters that wait for a yes of ``user``, the most frequent first."""
    counted = (
        _waiting(site, user)
        .values_list("template")
        .annotate(count=Count("pk"))
        .order_by("-count", "template")
    )
    return [Choice(id, form_of(site, id).label, count) for id, count in counted]


def approvals(site: Site, user: str) -> list[Approval]:
    """Return what ``user`` approved together of late, the newest first."""
    rows = ApprovalRow.objects.filter(site=site, asked_by=user, created_at__gt=timezone.now() - _LATELY)
    found = list(rows.defer("wanted").order_by("-created_at", "-id")[:_SHOWN])
    ids = [id for row in found for id, _ in row.left_out]
    names = (
        dict(LetterRow.objects.filter(site=site, pk__in=ids).values_list("pk", "addressee")) if ids else {}
    )
    return [_approval(row, names) for row in found]


def _waiting(site: Site, user: str) -> QuerySet[LetterRow]:
    """Letters that are neither the user's own nor already in line for a yes."""
    ready = [str(state) for state in STEPS[LetterMove.APPROVE].sources]
    under_way = ApprovalRow.objects.filter(
        site=site, state__in=(ApprovalRow.State.WAITING, ApprovalRow.State.RUNNING)
    )
    in_line = [id for wanted in under_way.values_list("wanted", flat=True) for id, _ in wanted]
    rows = LetterRow.objects.filter(site=site, state__in=ready).exclude(pk__in=in_line)
    return rows.exclude(drafted_by=user) if user else rows


def _approval(row: ApprovalRow, names: dict[UUID, str]) -> Approval:
    left_out = [LeftOut(UUID(id), names.get(UUID(id), ""), why) for id, why in row.left_out]
    label = ApprovalRow.State(row.state).label
    return Approval(row.pk, row.state, label, row.total, row.reached, left_out, row.reason, row.created_at)
