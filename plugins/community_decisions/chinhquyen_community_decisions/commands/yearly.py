"""The yearly conference of a village: one verb each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import community_decisions as law
from chinhquyen_sdk.domain.community_decisions import YearlyConference, YearlyState
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.places import villages

from ..rows import YearlyRow
from .keeping import columns_for, keep, keep_paper, locked, look_through, now, step


@transaction.atomic
def plan_yearly(
    site: Site, where: Sequence[UUID], wish: law.PlanYearly, *, actor: Actor, at: datetime | None = None
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
    look_through(site, wish.content, wish.place, checked=False)
    live = YearlyRow.objects.filter(site=site, year=wish.day.year, village__in=wanted)
    taken = live.exclude(state=YearlyState.CANCELLED.value).values_list("village_name", flat=True).first()
    if taken:
        said = f"{taken} đã có hội nghị thường niên năm {wish.day.year}: mỗi năm một lần."
        raise Refused(said, basis=law.law_data()["yearly"]["basis"], code="once_a_year", field="villages")
    return [_plan(site, known[id], wish, actor, now(at)) for id in wanted]  # fmt: skip


def _plan(
    site: Site, village: law.yearly.Village, wish: law.PlanYearly, actor: Actor, at: datetime
) -> YearlyConference:
    made, event = law.plan_yearly(village, wish, actor=actor, at=at)
    YearlyRow.objects.create(site=site, **columns_for(made))
    journal.record(site, event)
    return made  # fmt: skip


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


_REPORTS = ("head_report", "front_report", "inspection_report", "concluded")
hold_yearly = step(YearlyRow, law.hold_yearly, *_REPORTS)
keep_promise = step(YearlyRow, law.keep_promise)
cancel_yearly = step(YearlyRow, law.cancel_yearly, "reason")


@transaction.atomic
def raise_question(
    site: Site, id: UUID, wish: law.RaiseQuestion, *, actor: Actor, at: datetime | None = None
) -> YearlyConference:
    """Write down a question of the floor."""
    row = locked(YearlyRow, site, id)
    look_through(site, wish.text, wish.answer, wish.promise, checked=wish.checked)
    return keep(site, row, law.raise_question(row.record(), wish), None)


@transaction.atomic
def add_minutes(site: Site, id: UUID, files: Sequence[CleanFile]) -> None:
    """Keep the minutes."""
    row = locked(YearlyRow, site, id)
    for file in files:
        keep_paper(site, file, conference_id=row.pk)
