"""The public list: newest first, paged by key, never counted, without a word that names somebody."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.codes import read_code
from chinhquyen_sdk.domain.feedback import FieldReport, ReportState
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line
from chinhquyen_sdk.host import finding
from chinhquyen_sdk.host.finding import Found
from chinhquyen_sdk.host.fulltext import mark

from ..rows import PhotoRow, ReportRow
from .case import NOT_LISTED

SIZE = 20


class PublicFilter(Record):
    """What a reader looks for; empty shows everything that is public."""

    q: Line = ""
    kind: Line = ""
    village: Line = ""
    state: ReportState | None = None


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
    found = (_searched if wanted.q else _listed)(site, wanted, after, size)
    found_pictures = _pictures([row.pk for row in found.rows]) if pictures else {}
    return PublicPage(
        [PublicLine(row.record(), found_pictures.get(row.pk)) for row in found.rows], found.after
    )


def _listed(site: Site, wanted: PublicFilter, after: str, size: int) -> Found:
    rows = _narrowed(site, wanted)
    key = _read_key(after)
    if key:
        rows = rows.filter(Q(sent_at__lt=key[0]) | Q(sent_at=key[0], id__lt=key[1]))
    found = list(rows.order_by("-sent_at", "-id")[: size + 1])
    last = found[size - 1] if len(found) > size else None
    return Found(found[:size], f"{last.sent_at.timestamp():.6f}_{last.pk}" if last else "")


def _searched(site: Site, wanted: PublicFilter, after: str, size: int) -> Found:
    rows = _narrowed(site, wanted)
    code = read_code(wanted.q)
    if code:
        return Found(list(rows.filter(code=code)), "")
    named = {"s": site.pk, "k": wanted.kind, "v": wanted.village, "t": wanted.state}
    marks = [mark(name, value) for name, value in named.items() if value]
    return finding.search(rows, "public_index", wanted.q, marks, after=after, size=size)


def _narrowed(site: Site, wanted: PublicFilter) -> QuerySet[Any]:
    asked = {"kind": wanted.kind, "village": wanted.village, "state": wanted.state and wanted.state.value}
    narrowing = {name: value for name, value in asked.items() if value}
    return ReportRow.objects.filter(site=site, on_list=True, **narrowing).defer(*NOT_LISTED)


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
