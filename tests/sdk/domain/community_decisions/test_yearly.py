"""The yearly conference: agreed first, told in time, three reports, promises kept."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.domain import community_decisions as law
from chinhquyen_sdk.domain.community_decisions import YearlyConference, YearlyState, yearly_reach
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.refusals import Refused
from tests.sdk.domain.community_decisions.votes import HOA

VILLAGE = Village(name="Xóm Đồng", households=120)
PLAN = law.PlanYearly(
    day=date(2026, 12, 20), hour="19:30", place="Nhà văn hóa", content="Ba báo cáo, hỏi và trả lời"
)
NOW = datetime(2026, 12, 21, 3, 0, tzinfo=UTC)
SAID = "Trong năm đã làm những việc bà con quyết định."


def sent() -> YearlyConference:
    one = law.plan_yearly(VILLAGE, PLAN, actor=HOA, at=NOW).conference
    return law.send_plan(one, law.SendPlan(day=date(2026, 12, 1), agreed=True), actor=HOA, at=NOW).conference


def held() -> YearlyConference:
    told = law.NotifyHouseholds(day=date(2026, 12, 10), informed=118)
    one = law.notify_households(sent(), told, counted=120, actor=HOA, at=NOW).conference
    wish = law.HoldYearly(attended=96, head_report=SAID, front_report=SAID, inspection_report=SAID)
    return law.hold_yearly(one, wish, actor=HOA, at=NOW).conference


def test_nobody_is_called_before_the_three_bodies_agree() -> None:
    one = law.plan_yearly(VILLAGE, PLAN, actor=HOA, at=NOW).conference
    with pytest.raises(Refused, match="thống nhất trước") as refused:
        law.send_plan(one, law.SendPlan(day=date(2026, 12, 1)), actor=HOA, at=NOW)
    assert "59/2023" in refused.value.basis


def test_each_household_is_told_five_days_before() -> None:
    late = law.NotifyHouseholds(day=date(2026, 12, 16), informed=118)
    with pytest.raises(Refused, match="15/12/2026") as refused:
        law.notify_households(sent(), late, counted=120, actor=HOA, at=NOW)
    assert "Điều 11" in refused.value.basis
    in_time = late.model_copy(update={"day": date(2026, 12, 15)})
    told = law.notify_households(sent(), in_time, counted=120, actor=HOA, at=NOW).conference
    assert (told.state, told.households) == (YearlyState.NOTIFIED, 120)


def test_more_households_than_there_are_is_refused() -> None:
    many = law.NotifyHouseholds(day=date(2026, 12, 10), informed=121)
    with pytest.raises(ValidationError, match="120 hộ"):
        law.notify_households(sent(), many, counted=120, actor=HOA, at=NOW)


def test_a_promise_has_a_day_and_is_kept_once() -> None:
    with pytest.raises(ValidationError, match="ngày nào"):
        wish = law.RaiseQuestion(text="Bao giờ có đèn?", promise="Lắp 5 đèn")
        law.raise_question(held(), wish, actor=HOA, at=NOW)
    asked = law.RaiseQuestion(text="Bao giờ có đèn?", promise="Lắp 5 đèn", due_on=date(2027, 2, 1))
    one = law.raise_question(held(), asked, actor=HOA, at=NOW).conference
    assert one.falls_on == date(2027, 2, 1)
    done = law.keep_promise(
        one, law.KeepPromise(number=1, day=date(2026, 12, 21)), actor=HOA, at=NOW
    ).conference
    assert done.falls_on is None
    with pytest.raises(ValidationError, match="điều hứa"):
        law.keep_promise(done, law.KeepPromise(number=1, day=date(2026, 12, 21)), actor=HOA, at=NOW)


@given(st.integers(1, 60), st.data())
def test_the_share_is_full_only_when_no_village_is_missing(total: int, data: st.DataObject) -> None:
    known = [Village(name=f"Xóm {n}") for n in range(total)]
    done = data.draw(st.lists(st.sampled_from([v.id for v in known])))
    reach = yearly_reach(known, done)
    assert (reach.share == 100) is (not reach.missing) and reach.held + len(reach.missing) == total
