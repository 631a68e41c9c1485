"""On which days this commune greets, and the days that are its own."""

from __future__ import annotations

from uuid import uuid4

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.greetings import Occasion, OwnOccasion
from chinhquyen_sdk.domain.refusals import Refused

from ..queries import all_occasions
from ..rows import GreetingRow, OccasionRow

HOUSE = "quy tắc của nền tảng: ngày đã có lời chúc thì giữ lại để tra"


@transaction.atomic
def use_occasion(site: Site, occasion: Occasion, *, used: bool) -> None:
    """Greet on this day, or no more; greetings already written stay."""
    facts = {name: getattr(occasion, name) for name in OwnOccasion.model_fields}
    values = {**OccasionRow.values_of(OwnOccasion(**facts)), "used": used}
    OccasionRow.objects.update_or_create(site=site, occasion=occasion.code, defaults=values)


@transaction.atomic
def add_own_day(site: Site, wish: OwnOccasion) -> Occasion:
    """Add a day that only this commune has; the same day under the same name is the same."""
    for known, _ in all_occasions(site):
        if known.own and (known.label, known.day, known.month) == (wish.label, wish.day, wish.month):
            return known
    code = f"rieng-{uuid4().hex[:10]}"
    OccasionRow.objects.create(site=site, occasion=code, own=True, **OccasionRow.values_of(wish))
    return wish.occasion(code)


@transaction.atomic
def drop_own_day(site: Site, code: str) -> bool:
    """Forget a day of one's own that no greeting was written for; say whether there was one."""
    if GreetingRow.objects.filter(site=site, occasion=code).exists():
        raise Refused(
            "Ngày này đã có lời chúc nên không xóa được, mời bỏ chọn.", basis=HOUSE, code="day_greeted"
        )
    gone, _ = OccasionRow.objects.filter(site=site, occasion=code, own=True).delete()
    return bool(gone)
