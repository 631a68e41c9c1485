"""The module's figures: the library from running totals, readings from those assigned in the period."""

from __future__ import annotations

from typing import Any

from django.db.models import Sum
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.documents import LegalDocument, Reading, ReadingState
from chinhquyen_sdk.domain.indicators import Figure, TracedPage, TracedRow, count, share
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.tracing import traced, traced_list

from ..module import CONFIRMED, LIBRARY
from ..rows import DocumentRow, ReadingRow, TallyRow
from .documents import by_ids

# Staff times assignments of a year: beyond it nothing is said rather than something wrong.
MOST = 5_000


def indicator_figures(site: Site, period: Period) -> list[Figure]:
    """Return the figures of ``period`` (two queries)."""
    lines = TallyRow.objects.filter(site=site, facet="kind").aggregate(all=Sum("documents"))
    due = _due(site, period)
    kept = sum(1 for one in due if _kept(one))
    return [count(LIBRARY, lines["all"]), share(CONFIRMED, kept, len(due) if len(due) <= MOST else 0)]


def indicator_rows(site: Site, indicator: str, period: Period, after: str, most: int) -> TracedPage | None:
    """Return the documents of the library, or the readings that were due; a reader is no part of a label."""
    if indicator == LIBRARY.id:
        rows = DocumentRow.objects.filter(site=site, removed=False)
        return traced(rows, "issued_on", after, most, _document, newest=True)
    return traced_list(_readings(site, period), after, most) if indicator == CONFIRMED.id else None


def _due(site: Site, period: Period) -> list[Reading]:
    rows = ReadingRow.objects.filter(
        site=site, due_on__gte=period.since, due_on__lte=min(period.until, today())
    )
    rows = rows.exclude(state=ReadingState.RELEASED.value).order_by("due_on", "id")
    return [row.record() for row in rows[: MOST + 1]]


def _kept(one: Reading) -> bool:
    return one.confirmed_at is not None and local_day(one.confirmed_at) <= one.due_on


def _readings(site: Site, period: Period) -> list[TracedRow]:
    found = _due(site, period)
    documents = by_ids(site, list({one.document_id for one in found}))
    return [_reading(one, documents.get(one.document_id)) for one in found]


def _reading(one: Reading, document: LegalDocument | None) -> TracedRow:
    kept = _kept(one)
    return TracedRow(
        label=f"Đọc: {document.title if document else 'văn bản đã gỡ'}"[:300], day=one.due_on, counted=kept,
        why="Xác nhận đúng hạn." if kept else f"{one.state.label}.",
        url=reverse("documents_task", args=[one.task_id]),
    )  # fmt: skip


def _document(row: Any) -> TracedRow:
    one: LegalDocument = row.record()
    return TracedRow(
        label=one.title[:300], day=one.issued_on, url=reverse("documents_case", args=[one.id]),
        public_url=reverse("documents:document", args=[one.slug]),
    )  # fmt: skip
