"""Piles of letters: what waits for the printer, and what was printed."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models.fields.files import FieldFile
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import LetterState

from ..rows import BatchRow, LetterRow

PILES_SHOWN = 20
TO_PRINT_SHOWN = 200
_FILES = ("letters", "envelopes", "labels")


class Pile(NamedTuple):
    """A pile as a screen shows it; ``state`` is "waiting", "running", "done" or "failed"."""

    id: UUID
    state: str
    label: str
    total: int
    written: int
    reason: str
    asked_by: str
    asked_at: datetime
    has_files: bool

    @property
    def unfinished(self) -> bool:
        return self.state in ("waiting", "running")


def to_print(site: Site) -> list[Letter]:
    """Return the numbered letters that are in no pile yet, in their order; at most ``TO_PRINT_SHOWN``."""
    ready = [LetterState.APPROVED.value, LetterState.SIGNED.value]
    rows = LetterRow.objects.filter(site=site, state__in=ready, batch=None)
    return [row.record() for row in rows.order_by("issued_on", "id")[:TO_PRINT_SHOWN]]


def piles(site: Site) -> list[Pile]:
    """Return the latest piles, newest first."""
    return [
        _pile(row) for row in BatchRow.objects.filter(site=site).order_by("-created_at", "-id")[:PILES_SHOWN]
    ]


def pile_file(site: Site, id: UUID, name: str) -> FieldFile | None:
    """Return the file ``name`` of the pile ``id``: "letters", "envelopes" or "labels"; None: it is not there."""
    row = BatchRow.objects.filter(site=site, pk=id).first() if name in _FILES else None
    found: FieldFile | None = getattr(row, name) if row else None
    return found or None


def _pile(row: BatchRow) -> Pile:
    label = BatchRow.State(row.state).label
    return Pile(row.pk, row.state, label, row.total, row.written, row.reason, row.asked_by_name, row.created_at,
                bool(row.letters))  # fmt: skip
