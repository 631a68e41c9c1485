"""Dialogues, for the people and for the office."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.codes import read_name
from chinhquyen_sdk.domain.dialogues import Dialogue, DialogueState, Occasion
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.host import journal

from ..rows import DialogueRow

MOST = 50
_S = DialogueState


def dialogue_by_code(site: Site, code: str) -> Dialogue | None:
    """Return the dialogue whose short name was typed as ``code``."""
    row = DialogueRow.objects.filter(site=site, code=read_name(code) or "").first()
    return row.record() if row else None


def dialogue_by_id(site: Site, dialogue: UUID) -> Dialogue | None:
    """Return the dialogue with this id, or None when it is not this site's."""
    row = DialogueRow.objects.filter(site=site, pk=dialogue).first()
    return row.record() if row else None


def upcoming(site: Site) -> list[Dialogue]:
    """Return what is planned, announced, live or waits for its result, the nearest first."""
    rows = DialogueRow.objects.filter(site=site, is_open=True).order_by("sort_day", "id")
    return [row.record() for row in rows[:MOST]]


def past(site: Site, before: date | None = None, size: int = 10) -> list[Dialogue]:
    """Return those that are over, the newest first; ``before`` pages."""
    rows = DialogueRow.objects.filter(site=site, is_open=False)
    if before:
        rows = rows.filter(sort_day__lt=before)
    return [row.record() for row in rows.order_by("-sort_day", "id")[:size]]


def published(site: Site) -> list[Dialogue]:
    """Return the dialogues of the calendar: announced ones, and those called off after that; the newest 50."""
    rows = DialogueRow.objects.filter(site=site, starts_at__isnull=False).order_by("-sort_day", "id")
    return [row.record() for row in rows[:MOST]]


def waiting(site: Site, dialogue: UUID) -> int:
    """Return how many questions have no answer yet, from the running total."""
    found = DialogueRow.objects.filter(site=site, pk=dialogue).values_list("waiting", flat=True).first()
    return found or 0


def all_waiting(site: Site, dialogues: Iterable[UUID]) -> dict[UUID, int]:
    """Return the same of several dialogues, in one question."""
    return dict(DialogueRow.objects.filter(site=site, pk__in=list(dialogues)).values_list("pk", "waiting"))


def has_yearly(site: Site, year: int) -> bool:
    """Say whether a dialogue of ``year`` stands in the plan or was held (Luật 10/2022/QH15 Điều 32)."""
    rows = DialogueRow.objects.filter(site=site, year=year).exclude(state=_S.CANCELLED.value)
    return rows.filter(occasion=Occasion.YEARLY.value).exists()


def history(site: Site, subject: UUID) -> list[Event]:
    """Return all that happened, oldest first."""
    return journal.timeline(site, subject)
