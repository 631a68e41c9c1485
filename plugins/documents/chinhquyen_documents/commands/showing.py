"""What the search of the whole site knows of the library."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.documents import LegalDocument
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.host import public_search

from ..module import manifest
from ..rows import BodyRow, DocumentRow


def let_find(site: Site, document: LegalDocument, body: str) -> None:
    """Let ``document`` be found, or no more when it was taken out."""
    if document.removed:
        public_search.hide(site, manifest.slug, str(document.id))
    else:
        public_search.show(site, manifest.slug, public_text(document, body))


def public_text(document: LegalDocument, body: str) -> PublicText:
    """Return what may be found of ``document``."""
    return PublicText(
        key=str(document.id), kind="van-ban", title=f"{document.title}: {document.summary}"[:300],
        text=" ".join(filter(None, [document.summary, document.issuer, document.signer, document.field, body])),
        path=reverse("documents:document", args=[document.slug]), on=document.issued_on,
    )  # fmt: skip


def public_texts(site: Site) -> Iterator[PublicText]:
    """Yield what may be found now."""
    for row in DocumentRow.objects.filter(site=site, removed=False).iterator(200):
        kept = BodyRow.objects.filter(document=row).values_list("text", flat=True).first()
        yield public_text(row.record(), kept or "")
