"""The library as a list: narrowed, searched, paged by key, never counted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from django.db.models import F, QuerySet
from wagtail.models import Site

from chinhquyen_sdk.domain import documents as law
from chinhquyen_sdk.domain.documents import EffectState, LegalDocument
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line
from chinhquyen_sdk.host import finding, keyset
from chinhquyen_sdk.host.finding import Found
from chinhquyen_sdk.host.fulltext import mark

from ..rows import DocumentRow, TallyRow

SIZE = 20
_MOST_FACETS = 200


class Filter(Record):
    """What a reader looks for; empty shows everything."""

    q: Line = ""
    kind: Line = ""
    issuer: Line = ""
    year: Line = ""
    field: Line = ""
    effect: EffectState | None = None

    @property
    def is_empty(self) -> bool:
        """Whether it narrows nothing."""
        return not any(dict(self).values())


class Facet(NamedTuple):
    """A value filters offer."""

    value: str
    label: str
    documents: int


class Listed(NamedTuple):
    """One page; ``after`` is the key of the next page, or empty."""

    documents: list[LegalDocument]
    after: str


def page(site: Site, wanted: Filter, *, after: str = "", size: int = SIZE) -> Listed:
    """Return ``size`` documents behind the key ``after``, those issued last first."""
    found = (_searched if wanted.q else _listed)(site, wanted, after, size)
    return Listed([row.record() for row in found.rows], found.after)


def _listed(site: Site, wanted: Filter, after: str, size: int) -> Found:
    return keyset.page(_narrowed(site, wanted), "issued_on", after, size)


def _searched(site: Site, wanted: Filter, after: str, size: int) -> Found:
    symbols = [one.key for one in law.find_citations(wanted.q) if one.symbol]
    if symbols:  # whoever types a symbol wants that document
        found = list(_narrowed(site, wanted).filter(key__in=symbols).order_by("-issued_on", "-id")[:size])
        if found:
            return Found(found, "")
    named = {"s": site.pk, "k": wanted.kind, "y": wanted.year, "i": wanted.issuer, "f": wanted.field}
    marks = [mark(name, value) for name, value in named.items() if value]
    # Without statistics SQLite would walk the commune's whole list and look each row up in the index of words: the site
    # is asked of every row all the same, in a form that no index answers.
    rows = _fitting(DocumentRow.objects.alias(here=F("site_id") + 0).filter(here=site.pk), wanted)
    return finding.search(rows, "index", wanted.q, marks, after=after, size=size)


def _narrowed(site: Site, wanted: Filter) -> QuerySet[Any]:
    return _fitting(DocumentRow.objects.filter(site=site), wanted)


def _fitting(rows: QuerySet[Any], wanted: Filter) -> QuerySet[Any]:
    asked = {"kind": wanted.kind, "issuer_key": wanted.issuer, "field": wanted.field}
    rows = rows.filter(removed=False, **{n: v for n, v in asked.items() if v})
    if wanted.effect:
        rows = rows.filter(effect=wanted.effect.value)
    if wanted.year:
        year = int(wanted.year) if wanted.year.isdecimal() and len(wanted.year) == 4 else 1
        rows = rows.filter(issued_on__gte=date(max(year, 1), 1, 1), issued_on__lte=date(max(year, 1), 12, 31))
    return rows


def facets(site: Site) -> dict[str, list[Facet]]:
    """Return what filters offer (one query): years newest first, the rest by their names."""
    found: dict[str, list[Facet]] = {"kind": [], "issuer": [], "year": [], "field": []}
    lines = TallyRow.objects.filter(site=site, documents__gt=0).order_by("-documents")[: 4 * _MOST_FACETS]
    for line in lines:
        found.setdefault(line.facet, []).append(Facet(line.value, line.label, line.documents))
    for name, facet in found.items():
        facet.sort(key=lambda each: each.value if name == "year" else each.label, reverse=name == "year")
    return found


def newest(site: Site, size: int = 20) -> list[tuple[LegalDocument, Any]]:
    """Return the documents entered last, each with the moment it was entered."""
    rows = DocumentRow.objects.filter(site=site, removed=False).order_by("-created_at")[:size]
    return [(row.record(), row.created_at) for row in rows]


def every(site: Site, year: int | None = None) -> Iterator[LegalDocument]:
    """Yield the whole library, or a year of it, read bit by bit."""
    rows = _narrowed(site, Filter(year=str(year) if year else ""))
    for row in rows.order_by("-issued_on", "-id").iterator(1_000):
        yield row.record()


def every_slug(site: Site, year: int) -> Iterator[tuple[str, Any]]:
    """Yield address and day of change of a year's documents."""
    rows = _narrowed(site, Filter(year=str(year))).order_by("-issued_on", "-id")
    yield from rows.values_list("slug", "updated_at").iterator(1_000)
