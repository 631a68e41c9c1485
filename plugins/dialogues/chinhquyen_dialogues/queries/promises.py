"""Promises and how they are kept."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.dialogues import Dialogue, Promise, PromiseState
from chinhquyen_sdk.host import keyset
from chinhquyen_sdk.host.files import lighter

from ..rows import DialogueRow, PromiseRow, TallyRow

PAGE_SIZE = 20


class PromiseFilter(StrEnum):
    OPEN = "dang-lam"
    LATE = "cham"
    KEPT = "da-xong"

    @property
    def label(self) -> str:
        return {"dang-lam": "Đang làm", "cham": "Chậm hẹn", "da-xong": "Đã xong"}[self.value]


class PromiseLine(NamedTuple):
    """A promise and the dialogue it was made at."""

    promise: Promise
    dialogue: Dialogue


class Totals(NamedTuple):
    """The year's promises, from running totals."""

    made: int
    kept: int
    on_time: int


def promises(
    site: Site, wanted: PromiseFilter | None, today: date, *, after: str = "", size: int = PAGE_SIZE
) -> tuple[list[PromiseLine], str]:
    """Return a page of promises and the key of the next: open ones by their day, kept ones newest first."""
    rows = PromiseRow.objects.filter(site=site)
    if wanted is PromiseFilter.LATE:
        rows = rows.filter(state=PromiseState.OPEN.value, due_on__lt=today)
    elif wanted is PromiseFilter.KEPT:
        rows = rows.filter(state=PromiseState.KEPT.value)
    elif wanted is PromiseFilter.OPEN:
        rows = rows.filter(state=PromiseState.OPEN.value)
    newest = wanted is not PromiseFilter.OPEN and wanted is not PromiseFilter.LATE
    found = keyset.page(rows, "sort_day", after, size, newest=newest)
    return with_dialogues(site, [row.record() for row in found.rows]), found.after


def with_dialogues(site: Site, found: list[Promise]) -> list[PromiseLine]:
    """Return the promises with the dialogues they were made at, in the same order."""
    keys = {promise.dialogue for promise in found}
    known = {row.pk: row.record() for row in DialogueRow.objects.filter(site=site, pk__in=keys)}
    return [PromiseLine(promise, known[promise.dialogue]) for promise in found]


def promises_of(site: Site, dialogue: UUID) -> list[Promise]:
    """Return the promises of one dialogue by number; some tens at most."""
    rows = PromiseRow.objects.filter(site=site, dialogue=dialogue).order_by("number")
    return [row.record() for row in rows[:200]]


def promise_by_id(site: Site, promise: UUID) -> Promise | None:
    """Return one promise of this site."""
    row = PromiseRow.objects.filter(site=site, pk=promise).first()
    return row.record() if row else None


def photo_of(site: Site, promise: UUID, kind: str = "") -> lighter.Read | None:
    """Return the photograph of a kept promise, in ``kind`` if it was made."""
    row = PromiseRow.objects.filter(site=site, pk=promise).exclude(photo="").first()
    if row is None:
        return None
    return lighter.read(row.photo, kind, row.photo_type)


def totals(site: Site, year: int) -> Totals:
    """Return the year's totals."""
    line = TallyRow.objects.filter(site=site, year=year).first()
    return Totals(line.made, line.kept, line.on_time) if line else Totals(0, 0, 0)
