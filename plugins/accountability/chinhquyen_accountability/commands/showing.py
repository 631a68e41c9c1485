"""What the search of the whole site knows of published explanations."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.accountability import ExplanationRequest
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.host import public_search

from ..module import manifest
from ..rows import RequestRow


def let_find(site: Site, request: ExplanationRequest) -> None:
    """Let the explanation be found once it is published."""
    if request.published_on:
        public_search.show(site, manifest.slug, public_text(request))


def public_text(request: ExplanationRequest) -> PublicText:
    """Return what may be found of ``request``: what was published, nothing of who asked."""
    return PublicText(
        key=str(request.id), kind="tra-loi", title=request.public_subject, text=request.public_answer,
        path=reverse("accountability:explanation", args=[request.id]), on=request.published_on,
    )  # fmt: skip


def public_texts(site: Site) -> Iterator[PublicText]:
    """Yield what may be found now."""
    for row in RequestRow.objects.filter(site=site, published_on__isnull=False).iterator(200):
        yield public_text(row.record())
