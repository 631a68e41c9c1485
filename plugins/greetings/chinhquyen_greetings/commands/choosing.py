"""On which days this commune greets, and the days that are its own."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.greetings import Occasion, OwnOccasion, events
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal

from ..queries import all_occasions
from ..rows import GreetingRow, OccasionRow

HOUSE = "quy tắc của nền tảng: ngày đã có lời chúc thì giữ lại để tra"


@transaction.atomic
def use_occasion(
    site: Site, occasion: Occasion, *, used: bool, actor: Actor, at: datetime | None = None
) -> None:
    """Greet on this day, or no more; greetings already written stay."""
    facts = {name: getattr(occasion, name) for name in OwnOccasion.model_fields}
    values = {**OccasionRow.values_of(OwnOccasion(**facts)), "used": used}
    before = (
        OccasionRow.objects.filter(site=site, occasion=occasion.code).values_list("used", flat=True).first()
    )
    row, _ = OccasionRow.objects.update_or_create(site=site, occasion=occasion.code, defaults=values)
    if used is not (before is not False):
        journal.record(site, events.OccasionUsed(used=used, **_frame(row, actor, at)))


@transaction.atomic
def add_own_day(site: Site, wish: OwnOccasion, *, actor: Actor, at: datetime | None = None) -> Occasion:
    """Add a day that only this commune has; the same day under the same name is the same."""
    for known, _ in all_occasions(site):
        if known.own and (known.label, known.day, known.month) == (wish.label, wish.day, wish.month):
            return known
    code = f"rieng-{uuid4().hex[:10]}"
    row = OccasionRow.objects.create(site=site, occasion=code, own=True, **OccasionRow.values_of(wish))
    journal.record(site, events.OwnDayAdded(**_frame(row, actor, at)))
    return wish.occasion(code)


@transaction.atomic
def drop_own_day(site: Site, code: str, *, actor: Actor, at: datetime | None = None) -> bool:
    """Forget a day of one's own that no greeting was written for; say whether there was one."""
    if GreetingRow.objects.filter(site=site, occasion=code).exists():
        raise Refused(
            "Ngày này đã có lời chúc nên không xóa được, mời bỏ chọn.", basis=HOUSE, code="day_greeted"
        )
    row = OccasionRow.objects.select_for_update().filter(site=site, occasion=code, own=True).first()
    if row is None:
        return False
    journal.record(site, events.OwnDayDropped(**_frame(row, actor, at)))
    row.delete()
    return True


def _frame(row: OccasionRow, actor: Actor, at: datetime | None) -> dict[str, Any]:
    frame = {"at": at or timezone.now(), "actor": actor, "subject": row.pk}
    return {**frame, "occasion": row.occasion, "label": row.label}
