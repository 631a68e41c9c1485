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
from .keeping import columns_for, keep, keep_paper, locked, look_through, now


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


@transaction.atomic
def send_plan(
    site: Site, id: UUID, wish: law.SendPlan, *, actor: Actor, at: datetime | None = None
) -> YearlyConference:
    """The plan was sent and agreed upon."""
    row = locked(YearlyRow, site, id)
    return _done(site, row, law.send_plan(row.record(), wish, actor=actor, at=now(at)))


@transaction.atomic
def notify_households(
    site: Site, id: UUID, wish: law.NotifyHouseholds, *, actor: Actor, at: datetime | None = None
) -> YearlyConference:
    """Each household was told."""
    row = locked(YearlyRow, site, id)
    counted = next((v.households for v in villages(site) if v.id == row.village), None)
    outcome = law.notify_households(row.record(), wish, counted=counted, actor=actor, at=now(at))
    return _done(site, row, outcome)


@transaction.atomic
def hold_yearly(
    site: Site, id: UUID, wish: law.HoldYearly, *, actor: Actor, at: datetime | None = None
) -> YearlyConference:
    """Write down what came of it."""
    row = locked(YearlyRow, site, id)
    texts = (wish.head_report, wish.front_report, wish.inspection_report, wish.concluded)
    look_through(site, *texts, checked=wish.checked)
    return _done(site, row, law.hold_yearly(row.record(), wish, actor=actor, at=now(at)))


@transaction.atomic
def raise_question(
    site: Site, id: UUID, wish: law.RaiseQuestion, *, actor: Actor, at: datetime | None = None
) -> YearlyConference:
    """Write down a question of the floor."""
    row = locked(YearlyRow, site, id)
    look_through(site, wish.text, wish.answer, wish.promise, checked=wish.checked)
    asked: YearlyConference = keep(site, row, law.raise_question(row.record(), wish), None)
    return asked


@transaction.atomic
def keep_promise(
    site: Site, id: UUID, wish: law.KeepPromise, *, actor: Actor, at: datetime | None = None
) -> YearlyConference:
    """What was promised is done."""
    row = locked(YearlyRow, site, id)
    return _done(site, row, law.keep_promise(row.record(), wish, actor=actor, at=now(at)))


@transaction.atomic
def cancel_yearly(
    site: Site, id: UUID, wish: law.CancelYearly, *, actor: Actor, at: datetime | None = None
) -> YearlyConference:
    """It does not take place on its day."""
    row = locked(YearlyRow, site, id)
    look_through(site, wish.reason, checked=False)
    return _done(site, row, law.cancel_yearly(row.record(), wish, actor=actor, at=now(at)))


@transaction.atomic
def add_minutes(site: Site, id: UUID, files: Sequence[CleanFile]) -> None:
    """Keep the minutes."""
    row = locked(YearlyRow, site, id)
    for file in files:
        keep_paper(site, file, conference_id=row.pk)


def _done(site: Site, row: YearlyRow, outcome: law.yearly.YearlyOutcome) -> YearlyConference:
    kept: YearlyConference = keep(site, row, outcome.conference, outcome.event)
    return kept
