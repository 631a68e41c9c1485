"""The public list: newest first, paged by key, never counted, without a word that names somebody."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.codes import read_code
from chinhquyen_sdk.domain.feedback import FieldReport, ReportState
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line, fold

from ..rows import PhotoRow, ReportRow
from .case import NOT_LISTED

SIZE = 20
# A search reads words, not an index: it looks into one year, and further back when it is asked to.
_SEARCHED = timedelta(days=366)


class PublicFilter(Record):
    """What a reader looks for; empty shows everything that is public."""

    q: Line = ""
    kind: Line = ""
    village: Line = ""
    state: ReportState | None = None
    older: bool = False


class PublicLine(NamedTuple):
    """A report in the list with its first released photograph."""

    report: FieldReport
    photo: UUID | None


class PublicPage(NamedTuple):
    """One page; ``after`` is the key of the next page, or empty."""

    lines: list[PublicLine]
    after: str


def public_page(
    site: Site, wanted: PublicFilter, *, after: str = "", size: int = SIZE, pictures: bool = True
) -> PublicPage:
    """Return ``size`` public reports of ``site`` behind the key ``after``, newest first."""
    rows = _filtered(site, wanted)
    key = _read_key(after)
    if key:
        rows = rows.filter(Q(sent_at__lt=key[0]) | Q(sent_at=key[0], id__lt=key[1]))
    found = list(rows.order_by("-sent_at", "-id").defer(*NOT_LISTED)[: size + 1])
    more = len(found) > size
    shown = found[:size]
    found_pictures = _pictures([row.pk for row in shown]) if pictures else {}
    last = shown[-1] if more else None
    return PublicPage(
        [PublicLine(row.record(), found_pictures.get(row.pk)) for row in shown],
        f"{last.sent_at.timestamp():.6f}_{last.pk}" if last else "",
    )


def _filtered(site: Site, wanted: PublicFilter) -> QuerySet[Any]:
    rows = ReportRow.objects.filter(site=site, on_list=True)
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    if wanted.village:
        rows = rows.filter(village=wanted.village)
    if wanted.state:
        rows = rows.filter(state=wanted.state.value)
    if not wanted.q:
        return rows
    code = read_code(wanted.q)
    if code:
        return rows.filter(code=code)
    if not wanted.older:
        rows = rows.filter(sent_at__gte=timezone.now() - _SEARCHED)
    for word in fold(wanted.q).split()[:6]:
        rows = rows.filter(public_text__contains=word)
    return rows


def _pictures(reports: list[UUID]) -> dict[UUID, UUID]:
    """The newest released photograph of each: after the work, where there is one."""
    rows = PhotoRow.objects.filter(report_id__in=reports, released=True).order_by("after", "created_at")
    return dict(rows.values_list("report_id", "id"))


def _read_key(after: str) -> tuple[datetime, UUID] | None:
    moment, _, row = after.partition("_")
    try:
        return datetime.fromtimestamp(float(moment), tz=timezone.get_default_timezone()), UUID(row)
    except (ValueError, OverflowError, OSError):
        return None
