"""One document: by its address, its relations both ways, its files; and what texts of other modules cite."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple
from uuid import UUID

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain import documents as law
from chinhquyen_sdk.domain.documents import DocumentFile, LegalDocument, RelationKind, Target
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.host import journal

from ..rows import BodyRow, DocumentRow, FileRow, RelationRow

_MOST_BACK = 100


class Related(NamedTuple):
    """What a document and another do to each other; without ``slug`` the library has not that other one."""

    label: str
    title: str
    summary: str = ""
    slug: str = ""


class OpenedFile(NamedTuple):
    """A file to hand out."""

    name: str
    kind: str
    file: Any


def by_slug(site: Site, slug: str) -> LegalDocument | None:
    """Return the public document of that address."""
    row = DocumentRow.objects.filter(site=site, slug=slug, removed=False).first()
    return row.record() if row else None


def by_id(site: Site, id: UUID) -> LegalDocument | None:
    """Return the document, also one that was taken out; for those who look after the library."""
    row = DocumentRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def by_ids(site: Site, ids: Iterable[UUID]) -> dict[UUID, LegalDocument]:
    """Return documents by their ids."""
    return {row.pk: row.record() for row in DocumentRow.objects.filter(site=site, pk__in=set(ids))}


def body(id: UUID) -> str:
    """Return the text of a document whose row was found before."""
    return BodyRow.objects.filter(document_id=id).values_list("text", flat=True).first() or ""


def files(site: Site, id: UUID) -> list[DocumentFile]:
    """Return the files of a document, in the order they came."""
    rows = FileRow.objects.filter(site=site, document_id=id).order_by("created_at", "id")
    return [DocumentFile(id=row.pk, name=row.name, kind=row.kind, size=row.size) for row in rows]


def opened_file(site: Site, id: UUID) -> OpenedFile | None:
    """Return a file of a document that everybody may read."""
    row = FileRow.objects.filter(site=site, pk=id, document__removed=False).first()
    return OpenedFile(row.name, row.kind, row.file) if row else None


def related(site: Site, one: LegalDocument) -> list[Related]:
    """Return relations both ways, in the order of their kinds (two queries)."""
    others = _by_key(site, {relation.key for relation in one.relations})
    found = [(relation.kind, False, _forward(relation, others)) for relation in one.relations]
    rows = RelationRow.objects.filter(site=site, key=one.key, document__removed=False).exclude(
        document_id=one.id
    )
    for row in rows.select_related("document").order_by("-document__issued_on")[:_MOST_BACK]:
        if row.issued_on in (None, one.issued_on):
            other: LegalDocument = row.document.record()
            kind = RelationKind(row.kind)
            found.append((kind, True, Related(kind.back, other.title, other.summary, other.slug)))
    order = list(RelationKind)
    return [line for _, _, line in sorted(found, key=lambda each: (order.index(each[0]), each[1]))]


def _forward(relation: law.Relation, others: dict[str, list[LegalDocument]]) -> Related:
    fits = [o for o in others.get(relation.key, []) if relation.issued_on in (None, o.issued_on)]
    if len(fits) == 1:
        return Related(relation.kind.label, fits[0].title, fits[0].summary, fits[0].slug)
    day = f" ngày {relation.issued_on:%d/%m/%Y}" if relation.issued_on else ""
    return Related(relation.kind.label, f"{relation.symbol}{day}")


def _by_key(site: Site, keys: set[str]) -> dict[str, list[LegalDocument]]:
    found: dict[str, list[LegalDocument]] = {}
    for row in DocumentRow.objects.filter(site=site, key__in=keys, removed=False) if keys else ():
        found.setdefault(row.key, []).append(row.record())
    return found


def targets(site: Site, keys: Iterable[str]) -> list[Target]:
    """Return where citations of ``keys`` lead to (one query)."""
    rows = DocumentRow.objects.filter(site=site, key__in=list(keys), removed=False)
    found = rows.values_list("key", "issued_on", "slug", "kind", "symbol", "summary")[:2_000]
    return [
        Target(
            key, day, reverse("documents:document", args=[slug]), f"{law.label_of(kind)} {symbol}: {summary}"
        )
        for key, day, slug, kind, symbol, summary in found
    ]


def history(site: Site, id: UUID) -> list[Event]:
    """Return all that happened to a document, oldest first."""
    return journal.timeline(site, id)
