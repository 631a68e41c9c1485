"""The yearly import of households and voters: brought, looked at, taken in once; last year's figures stay."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.office.villages_import import (
    VillagesPreview,
    heading_row,
    match_columns,
    preview,
)
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.refusals import Refused

from .. import places
from ..models import VillageCountRow, VillageImportRow
from .tables import read_table

_RULE = "mỗi tệp số liệu của một năm chỉ nhập một lần"
_SHOWN = 20


def bring_table(site: Site, name: str, content: bytes, year: int, *, actor: Actor) -> UUID:
    """Keep a table to be looked at; return its id. Refused when this very file was taken in for that year."""
    digest = hashlib.sha256(content).hexdigest()
    done = VillageImportRow.objects.filter(site=site, year=year, digest=digest).exclude(done_at=None).first()
    if done:
        raise Refused(f"Tệp này đã được nhập cho năm {year} lúc {timezone.localtime(done.done_at):%H:%M %d/%m/%Y}.",
                      basis=_RULE, code="imported_already", field="file")  # fmt: skip
    rows = read_table(name, content)
    at = heading_row(rows)
    row = VillageImportRow.objects.create(
        site=site, by_name=actor.name, file_name=name[-150:], digest=digest, year=year, cells=rows,
        first_row=at + 2, matched=match_columns(rows[at]),
    )  # fmt: skip
    return row.pk


class Brought(NamedTuple):
    """A table being looked at."""

    id: UUID
    file_name: str
    year: int
    headings: list[str]
    matched: dict[str, int]
    preview: VillagesPreview
    done: bool


def brought(site: Site, id: UUID, columns: Mapping[str, int] | None = None) -> Brought | None:
    """Return the table ``id`` as it would be taken in, with ``columns`` chosen by the person or guessed."""
    row = VillageImportRow.objects.filter(site=site, pk=id).first()
    return _brought(site, row, columns) if row else None


def _brought(site: Site, row: VillageImportRow, columns: Mapping[str, int] | None) -> Brought:
    matched = dict(row.matched if columns is None else columns)
    head = row.first_row - 2
    headings = row.cells[head] if row.cells else []
    known = places.villages(site)
    seen = preview(row.cells[head + 1 :], matched, year=row.year, known=known, first_row=row.first_row)
    return Brought(row.pk, row.file_name, row.year, headings, matched, seen, row.done_at is not None)


@transaction.atomic
def take_in(site: Site, id: UUID, columns: Mapping[str, int]) -> int:
    """Write the villages down, once; return how many. Refused while a row is wrong: half a list misleads."""
    row = VillageImportRow.objects.select_for_update().get(site=site, pk=id)
    if row.done_at:
        return int(row.taken)
    seen = _brought(site, row, columns).preview
    if seen.problems or seen.wrong:
        raise Refused("Còn dòng chưa đúng, mời sửa trong tệp rồi đưa lên lại.", basis="không nhập nửa danh sách",
                      code="rows_wrong")  # fmt: skip
    row.taken = keep_counts(site, seen.villages, row.year)
    row.done_at, row.matched, row.cells = timezone.now(), dict(columns), []
    row.save()
    return int(row.taken)


def keep_counts(site: Site, found: Iterable[Village], year: int) -> int:
    """Write the numbers of ``year`` down beside those of other years; the newest year is what the house reads."""
    former = {village.id: village for village in places.villages(site)}
    villages = list(found)
    for village in (*former.values(), *villages):
        if village.counted_in:
            _remember(site, village)
    newest = [v for v in villages if v.id not in former or (former[v.id].counted_in or 0) <= year]
    places.keep_villages(site, newest)
    return len(villages)


def _remember(site: Site, village: Village) -> None:
    VillageCountRow.objects.update_or_create(
        site=site, village_id=village.id, counted_in=village.counted_in,
        defaults={"name": village.name, "households": village.households, "voters": village.voters},
    )  # fmt: skip


class VillageLine(NamedTuple):
    """A village with what it counted in earlier years, newest first."""

    village: Village
    earlier: list[Any]


def villages_with_history(site: Site) -> list[VillageLine]:
    """Return the commune's villages, each with its earlier counts (two queries)."""
    earlier: dict[UUID, list[Any]] = {}
    for row in VillageCountRow.objects.filter(site=site).order_by("-counted_in")[:5_000]:
        earlier.setdefault(row.village_id, []).append(row)
    return [
        VillageLine(v, [row for row in earlier.get(v.id, []) if row.counted_in != v.counted_in])
        for v in places.villages(site)
    ]


def imports(site: Site) -> list[VillageImportRow]:
    """Return the newest imports that were taken in."""
    rows = VillageImportRow.objects.filter(site=site).exclude(done_at=None).defer("cells")
    return list(rows.order_by("-created_at")[:_SHOWN])


def forget_tables() -> int:
    """Delete tables that were looked at and never taken in, after a week."""
    old = timezone.now() - timedelta(days=7)
    return VillageImportRow.objects.filter(done_at=None, created_at__lt=old).delete()[0]
