"""Who sees to what in this commune, and in how many days it promises to be done."""

from __future__ import annotations

from typing import Any, NamedTuple
from uuid import UUID

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.feedback import kind_of
from chinhquyen_sdk.domain.feedback.events import DutyDropped, DutyGiven
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host import journal

from ..rows import RuleRow
from .keeping import now


class Duty(NamedTuple):
    """Who sees to a kind of report in a village; ``days`` is the commune's own promise."""

    unit: str
    officer_id: str
    officer_name: str
    days: int


def duty_for(site: Site, kind: str, village: str) -> Duty:
    """Return what the commune's rules say, the village's own rule before the commune's, and both before the list."""
    rows = list(RuleRow.objects.filter(site=site, kind=kind, village__in={village, ""}).order_by("-village"))
    listed = kind_of(kind)
    officer = next((row for row in rows if row.officer_id), None)
    return Duty(
        unit=next((row.unit for row in rows if row.unit), listed.unit),
        officer_id=officer.officer_id if officer else "",
        officer_name=officer.officer_name if officer else "",
        days=next((row.days for row in rows if row.days), listed.days),
    )


@transaction.atomic
def save_rule(site: Site, kind: str, village: str, *, unit: str = "", officer_id: str = "", officer_name: str = "",
              days: int | None = None, actor: Actor) -> None:  # fmt: skip
    """Write the rule for ``kind`` in ``village`` (empty: everywhere)."""
    values = {"unit": unit, "officer_id": officer_id, "officer_name": officer_name, "days": days}
    row, _ = RuleRow.objects.update_or_create(site=site, kind=kind, village=village, defaults=values)
    told = DutyGiven(unit=unit, officer=officer_name, days=days, **_frame(row, actor))
    journal.record(site, told)


@transaction.atomic
def drop_rule(site: Site, rule: UUID, *, actor: Actor) -> None:
    """Forget a rule; the list's own answer holds again."""
    row = RuleRow.objects.select_for_update().filter(site=site, pk=rule).first()
    if row is not None:
        journal.record(site, DutyDropped(**_frame(row, actor)))
        row.delete()


def _frame(row: RuleRow, actor: Actor) -> dict[str, Any]:
    label = kind_of(row.kind).label
    return {"at": now(None), "actor": actor, "subject": row.pk, "kind_label": label, "village": row.village}
