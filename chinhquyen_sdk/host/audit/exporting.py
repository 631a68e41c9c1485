"""The log as a table to take away, through the host's exports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import islice
from typing import Any

from wagtail.models import Site

from chinhquyen_sdk.modules import Column, Export

from ..days import beginning_of
from ..models import AuditEntry
from .telling import lines_of
from .writing import VIEW_AUDIT

AUDIT_LINES = Export(
    slug="nhat_ky_he_thong",
    label="Nhật ký hệ thống",
    summary="mỗi dòng một việc cán bộ đã làm hoặc đã xem",
    permission=VIEW_AUDIT,
    rows="chinhquyen_sdk.host.audit.exporting:export_lines",
    count="chinhquyen_sdk.host.audit.exporting:count_lines",
    period="Ghi",
    columns=(
        Column(name="number", label="Số"),
        Column(name="at", label="Lúc"),
        Column(name="who", label="Người làm"),
        Column(name="act", label="Việc"),
        Column(name="subject", label="Mã hồ sơ"),
        Column(name="note", label="Ghi thêm, lý do đã khai", personal=True),
        Column(name="hash", label="Dấu"),
    ),
)


def between(site: Site, since: date | None, until: date | None) -> Any:
    """Return the lines of the days from ``since`` to ``until``, both included."""
    rows = AuditEntry.objects.filter(site=site)
    if since:
        rows = rows.filter(at__gte=beginning_of(since))
    if until:
        rows = rows.filter(at__lt=beginning_of(until + timedelta(days=1)))
    return rows


def _asked(site: Site, parameters: Mapping[str, str]) -> Any:
    return between(site, date.fromisoformat(parameters["since"]), date.fromisoformat(parameters["until"]))


def count_lines(site: Site, parameters: Mapping[str, str]) -> int:
    """Return how many lines the period has."""
    return int(_asked(site, parameters).count())


def export_lines(site: Site, parameters: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the lines of the period, oldest first; the hashes are what somebody else compares with."""
    rows = _asked(site, parameters).select_related("link").order_by("at", "pk").iterator(1_000)
    while some := list(islice(rows, 1_000)):
        for line in lines_of(some):
            link = getattr(line.entry, "link", None)
            yield {
                "number": link.number if link else "", "at": line.entry.at, "who": line.who, "act": line.act,
                "subject": line.entry.subject, "note": line.note, "hash": link.hash if link else "",
            }  # fmt: skip
