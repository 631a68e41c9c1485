"""Lists being looked at, being taken in, taken in. Every question names its site first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.life_events import once_keys
from chinhquyen_sdk.domain.letters.life_events_import import BroughtTable, read_row
from chinhquyen_sdk.domain.letters.templates import LetterTemplate, template
from chinhquyen_sdk.host.days import today

from ..rows import ImportRow, ReaderRow, keyed

_SHOWN = 100
LOOKED_THROUGH = 500  # rows; a list may have ten thousand, and reading them all takes long


class BroughtList(NamedTuple):
    """A list and how far it is: ``done_at`` None and not ``running``: it is only looked at."""

    id: UUID
    form: LetterTemplate
    file_name: str
    by_name: str
    total: int
    next_row: int
    taken: int
    running: bool
    done_at: datetime | None
    problems: list[tuple[int, str]]
    headings: list[str]
    matched: dict[str, int]


class Outlook(NamedTuple):
    """What taking these rows in would do; ``first`` and ``last`` are their numbers in the file."""

    good: int
    problems: list[tuple[int, str]]
    wrong: int
    first: int
    last: int


def lists_taken(site: Site) -> list[BroughtList]:
    """Return the newest lists that were taken in or are just being taken in."""
    rows = ImportRow.objects.filter(Q(running=True) | ~Q(done_at=None), site=site).defer("cells")
    return [_brought(row, []) for row in rows.order_by("-created_at")[:20]]


def brought_list(site: Site, id: UUID) -> BroughtList | None:
    """Return the list ``id`` of ``site``, or None."""
    row = ImportRow.objects.filter(site=site, pk=id).first()
    return _brought(row, row.cells[0] if row.cells else []) if row else None


def brought_table(site: Site, id: UUID) -> BroughtTable | None:
    """Return the list ``id`` for a program; before it is taken in, with what its rows would do today."""
    found = brought_list(site, id)
    if found is None:
        return None
    looked_at = not (found.running or found.done_at)
    seen = outlook(site, id, found.matched, today()).problems if looked_at else found.problems
    return BroughtTable(
        id=id, template=found.form.id, total=found.total, next_row=found.next_row, taken=found.taken,
        running=found.running, done=found.done_at is not None, matched=found.matched,
        problems=tuple((at, text) for at, text in seen),
    )  # fmt: skip


def outlook(
    site: Site, id: UUID, columns: Mapping[str, int], today: date, begin: int = 0, most: int | None = None
) -> Outlook:
    """Return what ``most`` rows of list ``id`` from ``begin`` on say with ``columns``: good ones counted, wrong ones told.

    Somebody who stands in the file twice is seen when both are among these rows, else when the list is taken in.
    """
    row = ImportRow.objects.get(site=site, pk=id)
    rows = row.cells[1 + begin :][:most]
    first = row.first_row + begin
    form = template(row.template)
    problems: list[tuple[int, str]] = []
    seen: Counter[str] = Counter()
    keys: dict[int, list[str]] = {}
    for number, cells in enumerate(rows):
        read = read_row(form, cells, columns, headings=row.cells[0], row=first + number, today=today)
        if read.told and not read.told.timing.may_send:
            problems.append((read.row, read.told.timing.explanation))
        elif read.told:
            keys[read.row] = [keyed(key) for key in once_keys(read.told)]
        else:
            problems.append((read.row, "; ".join(read.problems)))
    wanted = [key for one in keys.values() for key in one]
    already = _already(site, wanted)
    for at, one in keys.items():
        twice = any(key in already or seen[key] for key in one)
        seen.update(one)
        if twice:
            problems.append((at, "Người nhận đã có thư về đúng việc này, hoặc có tên hai lần trong tệp."))
    wrong = len(problems)
    return Outlook(len(rows) - wrong, sorted(problems)[:_SHOWN], wrong, first, first + len(rows) - 1)


def _already(site: Site, keys: list[str]) -> set[str]:
    found: set[str] = set()
    for begin in range(0, len(keys), 500):
        rows = ReaderRow.objects.filter(site=site, key__in=keys[begin : begin + 500])
        found.update(rows.values_list("key", flat=True))
    return found


def _brought(row: ImportRow, headings: list[str]) -> BroughtList:
    return BroughtList(
        row.pk, template(row.template), row.file_name, row.by_name, row.total, row.next_row, row.taken, row.running,
        row.done_at, row.problems, headings, row.matched,
    )  # fmt: skip
