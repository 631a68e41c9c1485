"""What the search of the whole site knows of the library."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.documents import LegalDocument
from chinhquyen_sdk.domain.search import PublicFile, PublicText
from chinhquyen_sdk.host import public_search

from ..module import manifest
from ..rows import BodyRow, DocumentRow, FileRow


def let_find(site: Site, document: LegalDocument, body: str) -> None:
    """Let ``document`` be found, or no more when it was taken out."""
    if document.removed:
        public_search.hide(site, manifest.slug, str(document.id))
    else:
        public_search.show(site, manifest.slug, public_text(document, body, _files(site, document.id)))


def let_find_files(site: Site, row: DocumentRow) -> None:
    """Let the document of ``row`` be found by its files as they are now."""
    let_find(site, row.record(), _body(row))


def public_text(document: LegalDocument, body: str, files: tuple[PublicFile, ...] = ()) -> PublicText:
    """Return what may be found of ``document``, with its ``files``."""
    return PublicText(
        key=str(document.id), kind="van-ban", title=f"{document.title}: {document.summary}"[:300],
        text=" ".join(filter(None, [document.summary, document.issuer, document.signer, document.field, body])),
        path=reverse("documents:document", args=[document.slug]), on=document.issued_on,
        files=files,
    )  # fmt: skip


def public_texts(site: Site) -> Iterator[PublicText]:
    """Yield what may be found now."""
    for row in DocumentRow.objects.filter(site=site, removed=False).iterator(200):
        yield public_text(row.record(), _body(row), _files(site, row.pk))


def _body(row: DocumentRow) -> str:
    return BodyRow.objects.filter(document=row).values_list("text", flat=True).first() or ""


def _files(site: Site, document: UUID) -> tuple[PublicFile, ...]:
    rows = FileRow.objects.filter(site=site, document_id=document).order_by("created_at", "id")
    return tuple(PublicFile(name=row.name, digest=row.sha256, place=row.file.name) for row in rows)


def standing_texts() -> list[PublicText]:
    """Return the library."""
    return [
        PublicText(
            key="thu-vien", kind="cua", title="Thư viện văn bản", path=reverse("documents:front"),
            text="Luật, nghị định, quyết định, kế hoạch: số, ngày, trích yếu, toàn văn, tệp.",
        ),
    ]  # fmt: skip
