"""What other screens show of the library: reading that is due, and the piece for any page."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.documents import effect_on
from chinhquyen_sdk.domain.office import DueItem, NextMove
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.days import today

from .. import queries
from ..module import manifest
from ..queries import MyReading


def due_item(line: MyReading) -> DueItem:
    """Return a reading as the day view shows it."""
    url = reverse("documents_read", args=[line.reading.id])
    return DueItem(
        module=manifest.slug, id=line.reading.id, code=line.document.symbol, title=f"Đọc {line.document.title}: {line.document.summary}",
        url=url, due=line.reading.due_on, officer_id=line.reading.reader_id, officer_name=line.reading.reader,
        kind="doc_van_ban", kind_label="Đọc văn bản", step=line.reading.state.label,
        next_move=NextMove(label="Mở đọc rồi xác nhận", url=url),
    )  # fmt: skip


def draw_newest(site: SiteRef, request: object) -> str:
    """Return the piece "Văn bản mới trong thư viện" for any page."""
    found = queries.page(Site(pk=site.id), queries.Filter(), size=5).documents
    context = {"lines": [(one, effect_on(one, today())) for one in found]}
    return render_to_string("chinhquyen_documents/pieces/newest.html", context)
