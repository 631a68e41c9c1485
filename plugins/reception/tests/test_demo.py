"""The demo loads on every day of the year and however its dice fall."""

from __future__ import annotations

from datetime import datetime
from random import Random

import pytest
from chinhquyen_reception import commands, queries
from chinhquyen_reception.commands.demo_year import tell_year
from chinhquyen_reception.rows import FingerprintRow, PetitionRow
from django.utils import timezone

from chinhquyen_sdk.domain.codes import DistinctCodes
from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import PetitionState
from chinhquyen_sdk.domain.reception.acts.hearing import may_say_until
from chinhquyen_sdk.host.sites import site_ref

pytestmark = pytest.mark.django_db

# A holiday, the eve of it, Tết, the first and last day of a year, the end of a short month, a Sunday, just after midnight.
DAYS = ["2026-09-02T10:00", "2026-08-31T23:59", "2027-02-07T06:00", "2026-12-31T16:00", "2027-01-01T00:00",
        "2027-02-28T08:00", "2026-11-29T12:00", "2026-11-24T00:05"]  # fmt: skip


def moment(day: str) -> datetime:
    return datetime.fromisoformat(day).replace(tzinfo=VIETNAM)


def titled(site, text):
    return PetitionRow.objects.get(site=site, title__contains=text).record()


@pytest.mark.parametrize("day", DAYS)
def test_the_demo_loads_on_any_day(site, officer, monkeypatch, day):
    now = moment(day)
    monkeypatch.setattr(timezone, "now", lambda: now)
    commands.load_demo(site_ref(site))
    today = local_day(now)
    talking = titled(site, "kiểm đếm thiếu cây")
    assert talking.state is PetitionState.ACCEPTED
    assert [task.is_open for task in talking.verifications] == [False, True]
    assert talking.dialogues[0].is_open
    assert talking.dialogues[0].at > now
    carried = titled(site, "phí vệ sinh hai lần")
    assert carried.state is PetitionState.EXECUTING
    assert [(duty.is_open, duty.is_late(today)) for duty in carried.duties] == [(False, False), (True, False)]
    assert titled(site, "Cống ngõ 15").state is PetitionState.REOPENED
    assert may_say_until(titled(site, "Biển báo trường học"), today)
    for row in PetitionRow.objects.filter(site=site):
        assert row.filed_at <= now
        assert row.closed_at is None or row.closed_at <= now


@pytest.mark.parametrize("day", DAYS)
def test_the_year_is_lawful_however_its_dice_fall(site, day):
    villages = [f"Xóm {n}" for n in range(1, 6)]
    for seed in range(3):
        for case in tell_year(
            site_ref(site),
            villages,
            [Actor.staff("1", "Lê Thị Hoa")],
            moment(day),
            Random(seed),
            DistinctCodes(),
        ):
            days = [event.at for event in case.events]
            assert days == sorted(days)


def test_a_case_of_the_demos_year_is_found_by_its_marks(site, officer):
    commands.load_demo(site_ref(site))
    unmarked = PetitionRow.objects.filter(site=site).exclude(
        pk__in=FingerprintRow.objects.filter(site=site).values("petition")
    )
    assert not unmarked.exists()
    petition = titled(site, "Đường tổ 7 vẫn")
    assert queries.petition_by_code(site, petition.code).linked_to
