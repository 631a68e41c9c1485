"""Running totals: what a change adds to them, in its own transaction; and the recount that proves them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db import connection, transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.reception import Petition, PetitionKind
from chinhquyen_sdk.domain.reception.figures import Count, Dimension, TallyKey, change, differences, tallies

from ..rows import PetitionRow, TallyRow
from .wording import index_missing

NUMBERS = tuple(Count.model_fields)
_AT_ONCE = 1_000
_NOT_COUNTED = ("secret_hash", "once_hash", "suggestion", "content", "answer")


def count_change(site: Site, before: Petition | None, after: Petition) -> None:
    """Add to the totals what the change from ``before`` to ``after`` makes; in the transaction of the change."""
    changed = change(before, after)
    if changed:
        names = {petition.officer_id: petition.officer_name for petition in (before, after) if petition}
        add(site, changed, names)


def add(site: Site, counts: Mapping[TallyKey, Count], officers: Mapping[str, str]) -> None:
    """Add ``counts`` to the site's totals in one statement; lines are taken in order, so that two never wait crosswise."""
    lines = [_values(site, place, counts[place], officers) for place in sorted(counts)]
    with connection.cursor() as cursor:
        for first in range(0, len(lines), 50):
            some = lines[first : first + 50]
            cursor.execute(_upsert(len(some)), [value for line in some for value in line])


def _upsert(lines: int) -> str:
    """Django's own upsert sets values; this one adds. Both databases read the same words."""
    table = connection.ops.quote_name(TallyRow._meta.db_table)
    names = ("site_id", "month", "dimension", "key", "label", *NUMBERS)
    columns = ", ".join(f'"{name}"' for name in names)
    places = ", ".join(["(" + ", ".join(["%s"] * len(names)) + ")"] * lines)
    sums = ", ".join(f'"{name}" = {table}."{name}" + excluded."{name}"' for name in NUMBERS)
    # Only names of our own columns are put in; every value is a parameter.
    return (
        f"INSERT INTO {table} ({columns}) VALUES {places} "  # noqa: S608
        f'ON CONFLICT ("site_id", "month", "dimension", "key") DO UPDATE SET "label" = excluded."label", {sums}'
    )


def _values(site: Site, place: TallyKey, count: Count, officers: Mapping[str, str]) -> list[Any]:
    month = connection.ops.adapt_datefield_value(place.month)
    numbers = [getattr(count, name) for name in NUMBERS]
    return [site.pk, month, place.dimension.value, place.key, _label(place, officers), *numbers]


def _label(place: TallyKey, officers: Mapping[str, str]) -> str:
    if place.dimension is Dimension.KIND:
        return PetitionKind(place.key).label
    return officers.get(place.key, "") if place.dimension is Dimension.OFFICER else place.key


@transaction.atomic
def recount(site: Site, *, repair: bool) -> list[str]:
    """Count the site's petitions anew and name each total that differs, and petitions the word index lacks.

    ``repair`` writes what was counted and what was lacking.
    """
    rows = TallyRow.objects.select_for_update().filter(site=site).order_by("pk")
    kept = {_place(row): Count(**{name: getattr(row, name) for name in NUMBERS}) for row in rows}
    counted, officers = _counted(site)
    wrong = differences({p: c for p, c in kept.items() if c != Count()}, counted)
    if repair and wrong:
        TallyRow.objects.filter(site=site).delete()
        add(site, counted, officers)
    unfound = index_missing(site, repair=repair)
    lines = [f"không tìm được bằng từ: {unfound} đơn"] if unfound else []
    return lines + [f"{place.month:%m/%Y} {place.dimension.value} {place.key or '–'}" for place in wrong]


def _place(row: TallyRow) -> TallyKey:
    month: date = row.month
    return TallyKey(month, Dimension(row.dimension), row.key)


def _counted(site: Site) -> tuple[dict[TallyKey, Count], dict[str, str]]:
    found: dict[TallyKey, Count] = {}
    officers: dict[str, str] = {}
    for petition in _all(site):
        officers[petition.officer_id] = petition.officer_name
        for place, count in tallies(petition).items():
            found[place] = found.get(place, Count()) + count
    return found, officers


def _all(site: Site) -> Iterable[Petition]:
    rows = PetitionRow.objects.filter(site=site).defer(*_NOT_COUNTED)
    for row in rows.iterator(chunk_size=_AT_ONCE):
        for name in ("content", "answer"):  # what is not counted is not read
            row.__dict__[name] = ""
        row.__dict__["suggestion"] = []
        yield row.record()
