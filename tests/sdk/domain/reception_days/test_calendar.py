"""The chair's calendar, by the cadence in force."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinhquyen_sdk import law
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception_days.cadence import cadence, shortfalls
from chinhquyen_sdk.domain.reception_days.days import (
    AddDay,
    ChangeDay,
    add_day,
    change_day,
    day_of,
    owed,
    record_notice,
    record_test,
)
from chinhquyen_sdk.domain.reception_days.planning import (
    EVERY_WEEK,
    Plan,
    check_plan,
    proposed_days,
    slot_times,
)
from chinhquyen_sdk.domain.reception_days.states import DayKind, Receiver
from chinhquyen_sdk.domain.refusals import Refused

AT = datetime(2026, 11, 24, 2, tzinfo=UTC)
OFFICER = Actor.staff("7", "Trần Thị Lụa")
PLAN = Plan(weekday=1, weeks=(1, 3), place="Phòng tiếp công dân")


def day(on: date = date(2026, 12, 15), plan: Plan = PLAN):
    (found,) = (p for p in proposed_days(plan, on, on))
    return day_of(plan, found, "Ma Văn Thắng", at=AT)


def wish(**more):
    known = {
        "on": date(2026, 12, 17), "opens": time(7, 30), "closes": time(11, 30), "place": "Phòng tiếp công dân",
        "reason": "Chủ tịch họp tỉnh cả ngày",
    }  # fmt: skip
    return ChangeDay(**{**known, **more})


def test_until_june_2026_one_day_a_week_from_july_two_days_a_month():
    before, after = cadence(date(2026, 6, 30)), cadence(date(2026, 7, 1))
    assert (before.period, before.least) == ("week", 1)
    assert (after.period, after.least) == ("month", 2)


def test_a_pattern_of_one_day_a_month_is_refused_with_the_article():
    with pytest.raises(Refused, match="luật cần ít nhất 02 ngày trong 01 tháng") as no:
        check_plan(PLAN.model_copy(update={"weeks": (1,)}), date(2026, 11, 24))
    assert "Luật 136/2025/QH15" in no.value.basis


def test_twice_a_month_was_too_little_while_the_law_said_every_week():
    days = [p.day for p in proposed_days(PLAN, date(2026, 3, 1), date(2026, 3, 31))]
    assert shortfalls(days, date(2026, 3, 2), date(2026, 3, 29))
    weekly = PLAN.model_copy(update={"weeks": EVERY_WEEK})
    days = [p.day for p in proposed_days(weekly, date(2026, 1, 1), date(2026, 6, 30))]
    assert shortfalls(days, date(2026, 1, 5), date(2026, 6, 28)) == []


def test_a_week_without_a_working_day_owes_nothing():
    assert shortfalls([], date(2026, 2, 16), date(2026, 2, 20)) == []


@given(
    st.integers(0, 4), st.sets(st.integers(1, 5), min_size=1), st.dates(date(2026, 1, 1), date(2026, 10, 1))
)
def test_no_day_of_the_calendar_is_a_day_off_and_none_comes_twice(weekday, weeks, first):
    plan = PLAN.model_copy(update={"weekday": weekday, "weeks": tuple(sorted(weeks))})
    found = proposed_days(plan, first, first.replace(year=first.year, month=12, day=31))
    table = law.working_days()
    assert all(table.is_working(p.day) for p in found)
    assert len({p.day for p in found}) == len(found)
    assert all(bool(p.because) == (p.day != p.planned) for p in found)


def test_a_day_that_falls_on_a_holiday_moves_to_the_next_working_day_and_says_why():
    (moved,) = proposed_days(PLAN, date(2026, 2, 17), date(2026, 2, 17))
    assert moved.day == date(2026, 2, 23)
    assert "Tết" in moved.because


def test_from_july_2026_no_deputy_on_the_chairs_day():
    with pytest.raises(Refused, match="không giao cấp phó") as no:
        change_day(day(), wish(receiver=Receiver.DEPUTY), actor=OFFICER, at=AT)
    assert "Điều 15" in no.value.basis


def test_before_it_was_law_a_deputy_could():
    plan = PLAN.model_copy(update={"weeks": EVERY_WEEK})
    may = datetime(2026, 5, 4, 2, tzinfo=UTC)
    changed = change_day(
        day(date(2026, 5, 12), plan),
        wish(on=date(2026, 5, 13), receiver=Receiver.DEPUTY),
        actor=OFFICER,
        at=may,
    )
    assert changed.day.receiver is Receiver.DEPUTY


def test_a_change_keeps_its_reason_and_the_day_it_was():
    changed = change_day(day(), wish(), actor=OFFICER, at=AT)
    assert changed.event.was == date(2026, 12, 15)
    assert changed.day.planned_for == date(2026, 12, 15)
    assert "họp tỉnh" in changed.event.for_staff()


def test_no_day_is_moved_onto_a_sunday():
    with pytest.raises(Refused, match="ngày nghỉ"):
        change_day(day(), wish(on=date(2026, 12, 20)), actor=OFFICER, at=AT)


def online(on):
    return AddDay(kind=DayKind.ONLINE, on=on, case="ND154-20-2", link="https://hop.example/1")


def test_online_reception_is_announced_five_working_days_before():
    with pytest.raises(Refused, match="phải báo chậm nhất") as no:
        add_day(PLAN, online(date(2026, 11, 27)), "Ma Văn Thắng", actor=OFFICER, at=AT)
    assert "Điều 23" in no.value.basis
    added = add_day(PLAN, online(date(2026, 12, 3)), "Ma Văn Thắng", actor=OFFICER, at=AT).day
    eve, day_itself = (datetime(2026, 12, on, 2, tzinfo=UTC) for on in (2, 3))
    assert [each.line.due for each in owed(added)] == [date(2026, 11, 26), date(2026, 12, 2)]
    tested = record_test(added, date(2026, 12, 2), actor=OFFICER, at=eve).day
    assert [each.rule for each in owed(tested)] == ["TCD-ONLINE-NOTICE"]
    with pytest.raises(Refused, match="chậm nhất 02/12/2026"):
        record_test(added, date(2026, 12, 3), actor=OFFICER, at=day_itself)
    with pytest.raises(Refused, match="chưa đến"):
        record_test(added, date(2026, 12, 2), actor=OFFICER, at=AT)


def test_an_online_day_that_moves_is_told_and_tried_anew():
    added = add_day(PLAN, online(date(2026, 12, 3)), "Ma Văn Thắng", actor=OFFICER, at=AT).day
    told = record_notice(added, date(2026, 11, 24), actor=OFFICER, at=AT).day
    with pytest.raises(Refused, match="phải báo chậm nhất"):
        change_day(told, wish(on=date(2026, 11, 27)), actor=OFFICER, at=AT)
    moved = change_day(told, wish(on=date(2026, 12, 8)), actor=OFFICER, at=AT).day
    assert (moved.notified_on, len(owed(moved))) == (None, 2)


def test_outside_the_calendar_only_for_a_case_of_the_law():
    ad_hoc = AddDay(kind=DayKind.AD_HOC, on=date(2026, 11, 25), case="vui-thi-tiep")
    with pytest.raises(Refused) as no:
        add_day(PLAN, ad_hoc, "Ma Văn Thắng", actor=OFFICER, at=AT)
    assert "Điều 18" in no.value.basis


def test_the_last_turn_ends_by_closing_time():
    assert slot_times(time(7, 30), time(9, 0), 40) == [time(7, 30), time(8, 10)]
