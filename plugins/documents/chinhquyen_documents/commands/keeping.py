"""Writing down: row, text, relations, words and running totals in one transaction."""

from __future__ import annotations

import itertools
from collections import Counter
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain import documents as law
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.documents import LegalDocument
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import citing

from ..rows import BodyRow, DocumentRow, RelationRow, TallyRow
from .showing import let_find
from .wording import keep_words

FACETS = ("kind", "issuer", "year", "field")


def now(at: datetime | None) -> datetime:
    """Return ``at``, or this moment."""
    return at or timezone.now()


def locked(site: Site, id: Any) -> DocumentRow:
    """Return the row of the document ``id``, locked until the transaction ends."""
    row: DocumentRow = DocumentRow.objects.select_for_update().get(site=site, pk=id)
    return row


def body_of(row: DocumentRow) -> str:
    """Return the text of a document."""
    kept = BodyRow.objects.filter(document=row).first()
    return kept.text if kept else ""


def keep_new(site: Site, document: LegalDocument, body: str, at: datetime) -> DocumentRow:
    """Write a new document; its address is made its own."""
    refuse_twice(site, document)
    document = document.model_copy(update={"slug": _own_slug(site, document.slug)})
    row = DocumentRow(site=site, **columns_for(document, local_day(at)))
    row.save(force_insert=True)
    _keep_parts(site, row, document, body)
    tally(site, document, +1)
    return row


def keep_changed(
    site: Site, row: DocumentRow, document: LegalDocument, body: str | None, at: datetime
) -> None:
    """Write the outcome of an act on a document; ``body`` None: its text stays."""
    before = row.record()
    if not document.removed:
        refuse_twice(site, document)
    for name, value in columns_for(document, local_day(at)).items():
        setattr(row, name, value)
    row.save()
    _keep_parts(site, row, document, body_of(row) if body is None else body)
    tally(site, before, -1)
    if not document.removed:
        tally(site, document, +1)


def columns_for(document: LegalDocument, today: date) -> dict[str, Any]:
    """Return the columns of ``document``, with those lists and citations look at."""
    return {
        **DocumentRow.values_of(document), "key": document.key, "issuer_key": document.issuer_key,
        "effect": law.effect_on(document, today).state.value, "turns_on": law.next_turn(document, today),
    }  # fmt: skip


def refuse_twice(site: Site, document: LegalDocument) -> None:
    """Refuse a document that the library has: same symbol, same day, same issuer."""
    same = DocumentRow.objects.filter(
        site=site,
        key=document.key,
        issued_on=document.issued_on,
        issuer_key=document.issuer_key,
        removed=False,
    )
    if same.exclude(pk=document.id).exists():
        text = f"Thư viện đã có {document.title} ngày {document.issued_on:%d/%m/%Y} của nơi ban hành này."
        raise Refused(text, basis=law.HOUSE, code="document_known", field="symbol")


def _own_slug(site: Site, slug: str) -> str:
    tries = (slug if number == 1 else f"{slug}-{number}" for number in itertools.count(1))
    return next(each for each in tries if not DocumentRow.objects.filter(site=site, slug=each).exists())


def _keep_parts(site: Site, row: DocumentRow, document: LegalDocument, body: str) -> None:
    if body:
        BodyRow.objects.update_or_create(document=row, defaults={"text": body})
    else:
        BodyRow.objects.filter(document=row).delete()
    row.own_relations.all().delete()
    relations = () if document.removed else document.relations
    RelationRow.objects.bulk_create(
        RelationRow(document=row, site=site, kind=one.kind.value, key=one.key, issued_on=one.issued_on)
        for one in relations
    )
    keep_words(site, document, body)
    let_find(site, document, body)
    transaction.on_commit(citing.forget, robust=True)


def tally(site: Site, document: LegalDocument, by: int) -> None:
    """Add ``by`` to what filters offer."""
    for facet, (value, label) in facets_of(document).items():
        line = TallyRow.objects.filter(site=site, facet=facet, value=value)
        if not line.update(documents=F("documents") + by):
            made = TallyRow(site=site, facet=facet, value=value, label=label)
            TallyRow.objects.bulk_create([made], ignore_conflicts=True)
            line.update(documents=F("documents") + by)


def facets_of(document: LegalDocument) -> dict[str, tuple[str, str]]:
    """Return what a document counts under: facet, value and the value's words."""
    year = str(document.issued_on.year)
    found = {
        "kind": (document.kind, document.kind_label), "issuer": (document.issuer_key, document.issuer),
        "year": (year, year), "field": (document.field, document.field),
    }  # fmt: skip
    return {facet: pair for facet, pair in found.items() if pair[0]}


def recount(site: Site, *, repair: bool = False) -> list[str]:
    """Compare what filters offer with a recount; return the differences, and set them right with ``repair``."""
    true: Counter[tuple[str, str]] = Counter()
    labels: dict[tuple[str, str], str] = {}
    for row in DocumentRow.objects.filter(site=site, removed=False).iterator(500):
        for facet, (value, label) in facets_of(row.record()).items():
            true[facet, value] += 1
            labels.setdefault((facet, value), label)
    kept = {(line.facet, line.value): line.documents for line in TallyRow.objects.filter(site=site)}
    wrong = [pair for pair in {*true, *kept} if true[pair] != kept.get(pair, 0)]
    for facet, value in wrong if repair else ():
        TallyRow.objects.update_or_create(
            site=site, facet=facet, value=value,
            defaults={"documents": true[facet, value], "label": labels.get((facet, value), value)},
        )  # fmt: skip
    return [
        f"{facet} {value}: {kept.get((facet, value), 0)}, đúng ra {true[facet, value]}"
        for facet, value in wrong
    ]
