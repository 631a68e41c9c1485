"""Checks of execution."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.outreach import Check, CheckState
from chinhquyen_sdk.host import keyset

from ..module import CHECKS
from ..rows import CheckRow

PAGE_SIZE = 20
_OPEN = [CheckState.PLANNED.value, CheckState.MENDING.value]


def check(site: Site, id: UUID) -> Check | None:
    """Return the check ``id`` of ``site``, or None."""
    row = CheckRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def checks_page(site: Site, after: str = "") -> tuple[list[Check], str]:
    """Return a page of checks, planned last on top, and the key of the next page."""
    found = keyset.page(CheckRow.objects.filter(site=site), "planned_on", after, PAGE_SIZE)
    return [row.record() for row in found.rows], found.after


def to_check(site: Site, until: date, since: date | None, most: int) -> list[Check]:
    """Return the checks whose next step is due, along their index."""
    rows = CheckRow.objects.filter(site=site, state__in=_OPEN, falls_on__lte=until)
    rows = rows.filter(falls_on__gte=since) if since else rows
    return [row.record() for row in rows.order_by("falls_on")[:most]]


def export_checks(site: Site, parameters: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the book of checks for a file."""
    since, until = (date.fromisoformat(str(parameters[name])) for name in ("since", "until"))
    rows = CheckRow.objects.filter(site=site, planned_on__gte=since, planned_on__lte=until)
    for row in rows.order_by("planned_on", "id").iterator(200):
        one: Check = row.record()
        told = one.model_dump(include={column.name for column in CHECKS.columns})
        yield {**told, "state": one.state.label}
