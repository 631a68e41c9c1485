"""Every letter of the office, by step, or by a word of it; the newest on top, paged by key, never counted."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from wagtail.models import Site

from chinhquyen_sdk.domain.letters.states import OPEN, LetterState
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host import finding, keyset
from chinhquyen_sdk.host.fulltext import mark

from ..rows import LetterRow
from .lists import Entry

PAGE_SIZE = 25


class LetterStep(StrEnum):
    """Where a letter stands, in the words of whoever looks for it."""

    OPEN = "cho_duyet"
    IN_HOUSE = "cho_gui"
    ON_THE_ROAD = "dang_gui"
    CAME_BACK = "quay_ve"
    ARRIVED = "da_den"
    CANCELLED = "da_huy"

    @property
    def label(self) -> str:
        """The officers' words."""
        return _STEPS[self][0]

    @property
    def states(self) -> frozenset[LetterState]:
        """The states it takes in."""
        return _STEPS[self][1]


_STEPS = {
    LetterStep.OPEN: ("Chờ ký duyệt", OPEN),
    LetterStep.IN_HOUSE: (
        "Đã duyệt, chờ gửi",
        frozenset({LetterState.APPROVED, LetterState.SIGNED, LetterState.PRINTED}),
    ),
    LetterStep.ON_THE_ROAD: ("Đang gửi", frozenset({LetterState.SENT})),
    LetterStep.CAME_BACK: ("Không đến tay", frozenset({LetterState.UNDELIVERED})),
    LetterStep.ARRIVED: ("Đã đến tay", frozenset({LetterState.DELIVERED})),
    LetterStep.CANCELLED: ("Đã hủy", frozenset({LetterState.CANCELLED})),
}


class LettersFilter(Record):
    """What is looked for; empty shows every letter."""

    q: str = ""
    step: LetterStep | None = None


class LettersPage(NamedTuple):
    """One page; ``after`` is the key of the next, or empty."""

    entries: list[Entry]
    after: str


def find_letters(site: Site, wanted: LettersFilter, *, after: str = "", size: int = PAGE_SIZE) -> LettersPage:
    """Return ``size`` letters of ``site`` behind the key ``after``, the newest first."""
    rows = LetterRow.objects.filter(site=site)
    if wanted.step:
        rows = rows.filter(state__in=sorted(state.value for state in wanted.step.states))
    found = (
        finding.search(rows, "words", wanted.q, [mark("s", site.pk)], after=after, size=size)
        if wanted.q
        else keyset.page(rows, "created_at", after, size)
    )
    return LettersPage([Entry(row.record(), row.created_at) for row in found.rows], found.after)
