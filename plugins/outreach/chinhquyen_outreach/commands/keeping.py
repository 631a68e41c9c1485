"""Writing down: row and event in one transaction; one address for one page."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.outreach import Check, Policy
from chinhquyen_sdk.domain.text import fold

from ..rows import CheckRow, PolicyRow


def now(at: datetime | None) -> datetime:
    """Return ``at``, or this moment."""
    return at or timezone.now()


def locked(table: Any, site: Site, id: UUID) -> Any:
    """Return the row ``id`` of ``table``, locked until the transaction ends."""
    return table.objects.select_for_update().get(site=site, pk=id)


def keep(row: Any, record: Any) -> Any:
    """Write ``record`` over ``row``."""
    for name, value in values_of(type(row), record).items():
        setattr(row, name, value)
    row.save()
    return record


def values_of(table: Any, record: Any) -> dict[str, Any]:
    """Return the columns of ``record``, with what only the database needs."""
    values: dict[str, Any] = table.values_of(record)
    if table is PolicyRow:
        policy: Policy = record
        values["folded"] = fold(f"{policy.title} {policy.field} {policy.for_whom} {policy.gives}")[:8000]
    if table is CheckRow:
        check: Check = record
        values["falls_on"] = check.due_on
    return values


def keep_new(table: Any, site: Site, record: Any) -> Any:
    """Write a new row; where another has its address, its own gets a number."""
    wanted = getattr(record, "slug", "")
    for number in range(1, 50):
        slug = wanted if number == 1 else f"{wanted}-{number}"
        mine = record.model_copy(update={"slug": slug}) if wanted else record
        try:
            with transaction.atomic():
                table.objects.create(site=site, **values_of(table, mine))
        except IntegrityError:
            if not wanted or not table.objects.filter(site=site, slug=slug).exists():
                raise
        else:
            return mine
    raise IntegrityError("fifty pages of one name")
