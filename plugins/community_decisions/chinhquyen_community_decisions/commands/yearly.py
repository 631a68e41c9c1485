"""The yearly conference of a village: one verb each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from pydantic import Field
from wagtail.models import Site

from chinhquyen_sdk.domain import community_decisions as law
from chinhquyen_sdk.domain.community_decisions import YearlyConference, YearlyState
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.privacy import Review
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.places import villages

from ..rows import YearlyRow
from .keeping import columns_for, keep, keep_paper, locked, now, step, tell
from .public_words import look_through


class PlanSeveral(law.PlanYearly):
    """A conference for each of some villages."""

    villages: tuple[UUID, ...] = Field(min_length=1, max_length=200)


@transaction.atomic
def plan_yearly(
    site: Site,
    where: Sequence[UUID],
    wish: law.PlanYearly,
    *,
    review: Review | None = None,
    actor: Actor,
    at: datetime | None = None,
) -> list[YearlyConference]:
    """Plan the conference of each of the villages ``where``; one a year for each."""
    known = {village.id: village for village in villages(site)}
    wanted = list(dict.fromkeys(where))
    if not wanted or set(wanted) - set(known):
        raise Refused(
            "Mời chọn xóm, tổ dân phố.",
            basis="quy tắc của nền tảng",
            code="unknown_village",
            field="villages",
        )
    live = YearlyRow.objects.filter(site=site, year=wish.day.year, village__in=wanted)
    taken = live.exclude(state=YearlyState.CANCELLED.value).values_list("village_name", flat=True).first()
    if taken:
        said = f"{taken} đã có hội nghị thường niên năm {wish.day.year}: mỗi năm một lần."
        raise Refused(said, basis=law.law_data()["yearly"]["basis"], code="once_a_year", field="villages")
    look_through(site, wish, review)
    outcomes = [law.plan_yearly(known[id], wish, actor=actor, at=now(at)) for id in wanted]
    for made, event in outcomes:
        YearlyRow.objects.create(site=site, **columns_for(made))
        tell(site, event, review)
    return [made for made, _ in outcomes]


send_plan = step(YearlyRow, law.send_plan)


@transaction.atomic
def notify_households(
    site: Site, id: UUID, wish: law.NotifyHouseholds, *, actor: Actor, at: datetime | None = None
) -> YearlyConference:
    """Each household was told."""
    row = locked(YearlyRow, site, id)
    counted = next((v.households for v in villages(site) if v.id == row.village), None)
    return keep(
        site, row, *law.notify_households(row.record(), wish, counted=counted, actor=actor, at=now(at))
    )


hold_yearly = step(YearlyRow, law.hold_yearly)
raise_question = step(YearlyRow, law.raise_question)
keep_promise = step(YearlyRow, law.keep_promise)
cancel_yearly = step(YearlyRow, law.cancel_yearly)


@transaction.atomic
def add_minutes(site: Site, id: UUID, files: Sequence[CleanFile]) -> None:
    """Keep the minutes."""
    row = locked(YearlyRow, site, id)
    for file in files:
        keep_paper(site, file, conference_id=row.pk)
