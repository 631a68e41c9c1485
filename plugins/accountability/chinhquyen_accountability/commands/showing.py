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


def standing_texts() -> list[PublicText]:
    """Return the doors to asking and looking up."""
    return [
        PublicText(
            key="yeu-cau", kind="cua", title="Yêu cầu giải trình", path=reverse("accountability:ask"),
            text="Hỏi cơ quan vì sao ra quyết định, có hành vi ảnh hưởng đến quyền lợi của mình.",
        ),
        PublicText(
            key="mat", kind="cua", title="Giải trình đã công khai", path=reverse("accountability:front"),
            text="Chính quyền giải trình những gì, trả lời ra sao.",
        ),
        PublicText(
            key="tra-cuu", kind="cua", title="Tra cứu yêu cầu giải trình", path=reverse("accountability:lookup"),
            text="Yêu cầu giải trình của tôi đến đâu rồi.",
        ),
    ]  # fmt: skip
