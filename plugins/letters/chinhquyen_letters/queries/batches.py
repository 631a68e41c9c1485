"""Piles of letters: what waits for the printer, and what was printed."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models.fields.files import FieldFile
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.delivery import Outcome
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import TO_PRINT, TO_REPRINT

from ..rows import BatchRow, DeliveryRow, LetterRow

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
    marked: int
    reason: str
    why: str
    asked_by: str
    asked_at: datetime
    has_files: bool

    @property
    def unfinished(self) -> bool:
        return self.state in ("waiting", "running")

    @property
    def progress(self) -> str:
        """How far it is, said of what was really done: drawn, put together, marked as printed."""
        if not self.has_files:
            joins = self.written == self.total and self.state == "running"
            return (
                "Đã vẽ xong, đang làm phong bì, nhãn và ghép tệp."
                if joins
                else f"Đã vẽ {self.written} / {self.total} thư."
            )
        return f"Tệp đã xong, đang ghi “đã in”: {self.marked} / {self.total} thư."


def to_print(site: Site) -> list[Letter]:
    """Return the numbered letters that are in no pile yet, in their order; at most ``TO_PRINT_SHOWN``."""
    rows = LetterRow.objects.filter(site=site, state__in=[str(state) for state in TO_PRINT], batch=None)
    return [row.record() for row in rows.order_by("issued_on", "id")[:TO_PRINT_SHOWN]]


def to_reprint(site: Site) -> list[Letter]:
    """Return letters printed before or come back that are in no pile under way, the latest first."""
    under_way = BatchRow.objects.filter(site=site).exclude(state=BatchRow.State.DONE).values("pk")
    refused = DeliveryRow.objects.filter(site=site, outcome=Outcome.REFUSED.value).values("letter")
    rows = LetterRow.objects.filter(site=site, state__in=[str(state) for state in TO_REPRINT])
    rows = rows.exclude(batch__in=under_way, batch__isnull=False).exclude(pk__in=refused)
    return [row.record() for row in rows.order_by("-issued_on", "-id")[:TO_PRINT_SHOWN]]


def pile(site: Site, id: UUID) -> Pile | None:
    """Return the pile ``id`` of ``site``, or None."""
    row = BatchRow.objects.filter(site=site, pk=id).first()
    return _pile(row) if row else None


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
    return Pile(row.pk, row.state, label, row.total, row.written, row.marked, row.reason, row.why, row.asked_by_name,
                row.created_at, bool(row.letters))  # fmt: skip
