"""Tables being looked at, being taken in, taken in. Every question names its site first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q
from wagtail.models import Site

from chinhquyen_sdk.domain import documents as law

from ..rows import DocumentRow, ImportRow

_SHOWN = 100


class BroughtTable(NamedTuple):
    """A table and how far it is; ``done_at`` None and not ``running``: it is only looked at."""

    id: UUID
    file_name: str
    by_name: str
    issuer: str
    total: int
    next_row: int
    taken: int
    known: int
    running: bool
    done_at: datetime | None
    problems: list[tuple[int, str]]
    headings: list[str]
    matched: dict[str, int]


class Outlook(NamedTuple):
    """What taking the table in would do: rows that are new, rows the library has, rows that are wrong, some of the new."""

    good: int
    known: int
    wrong: int
    problems: list[tuple[int, str]]
    sample: list[law.KeepDocument]


def tables_taken(site: Site) -> list[BroughtTable]:
    """Return the newest tables that were taken in or are just being taken in."""
    rows = ImportRow.objects.filter(Q(running=True) | ~Q(done_at=None), site=site).defer("cells")
    return [_brought(row, []) for row in rows.order_by("-created_at")[:20]]


def brought_table(site: Site, id: UUID) -> BroughtTable | None:
    """Return the table ``id`` of ``site``, or None."""
    row = ImportRow.objects.filter(site=site, pk=id).first()
    return _brought(row, row.cells[0] if row.cells else []) if row else None


def outlook(site: Site, id: UUID, columns: Mapping[str, int]) -> Outlook:
    """Return what each row of table ``id`` says with ``columns``."""
    row = ImportRow.objects.get(site=site, pk=id)
    read = [
        law.read_row(cells, columns, row=row.first_row + at, issuer=row.issuer)
        for at, cells in enumerate(row.cells[1:])
    ]
    seen = _known(site, [one.identity for one in read if one.identity])
    good: list[law.KeepDocument] = []
    known = 0
    for one in read:
        if one.wish is None:
            continue
        if one.identity in seen:
            known += 1
        else:
            seen.add(one.identity)
            good.append(one.wish)
    problems = [(one.row, "; ".join(one.problems)) for one in read if one.wish is None]
    left_out = [(number, said) for number, said in row.problems]  # before any row was read
    return Outlook(len(good), known, len(problems), [*left_out, *problems][:_SHOWN], good[:5])


def _known(site: Site, identities: list[Any]) -> set[Any]:
    found: set[Any] = set()
    for begin in range(0, len(identities), 500):
        keys = {key for key, _, _ in identities[begin : begin + 500]}
        rows = DocumentRow.objects.filter(site=site, key__in=keys, removed=False)
        found.update(rows.values_list("key", "issued_on", "issuer_key"))
    return found


def _brought(row: ImportRow, headings: list[str]) -> BroughtTable:
    return BroughtTable(
        row.pk, row.file_name, row.by_name, row.issuer, row.total, row.next_row, row.taken, row.known, row.running,
        row.done_at, row.problems, headings, row.matched,
    )  # fmt: skip
