"""A project from its entry to its settled accounts: every step has a day, what is late says so, no đồng is lost."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.domain import projects as law
from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

NOW = datetime(2026, 11, 28, 3, tzinfo=UTC)
TODAY = date(2026, 11, 28)
HOA = Actor.staff("7", "Lê Thị Hoa")
ROAD: dict[str, Any] = {
    "title": "Nâng cấp đường liên tổ 5 - 6", "funding": "public", "capital_province": "1,2 tỷ", "capital_community": "150 triệu",
    "planned_start": date(2026, 3, 2), "planned_finish": date(2026, 10, 30),
}  # fmt: skip


def registered(**more: Any) -> law.Project:
    wish = law.KeepProject.model_validate(ROAD | more)
    return law.register_project(wish, "DA-2026-001", "Tổ 5", actor=HOA, at=NOW).project


def building(**more: Any) -> law.Project:
    return law.start_project(
        registered(**more), law.StartProject(on=date(2026, 3, 9)), actor=HOA, at=NOW
    ).project


def reported(project: law.Project, **more: Any) -> law.ProgressOutcome:
    facts = {"on": date(2026, 9, 20), "percent": "65%", "told": "Đã đổ xong nền đường."} | more
    return law.report_progress(project, law.ReportProgress.model_validate(facts), actor=HOA, at=NOW)


def test_the_first_sentence_says_where_it_stands_and_how_late_it_is() -> None:
    assert (
        law.where_it_stands(registered(), TODAY)
        == "Chưa khởi công, chậm 271 ngày so với dự kiến (thứ Hai, 2/3/2026)."
    )
    project = reported(building()).project
    assert (
        law.where_it_stands(project, date(2026, 10, 1))
        == "Đang thi công, làm được 65%; dự kiến xong thứ Sáu, 30/10/2026."
    )
    assert (
        law.where_it_stands(project, TODAY)
        == "Đang thi công, làm được 65%; lẽ ra xong thứ Sáu, 30/10/2026, đã chậm 29 ngày."
    )
    done = law.finish_project(
        project, law.FinishProject(on=TODAY, guarantee_until=date(2027, 11, 28)), actor=HOA, at=NOW
    ).project
    said = law.where_it_stands(done, date(2027, 6, 1))
    assert said.startswith("Đã hoàn thành thứ Bảy, 28/11/2026, chậm 29 ngày so với dự kiến. Còn bảo hành")
    settled = law.settle_project(
        done, law.SettleProject(on=TODAY, amount="1,3 tỷ"), actor=HOA, at=NOW
    ).project
    assert "1.300.000.000 đồng" in law.where_it_stands(settled, TODAY)


def test_a_pause_says_why_and_work_goes_on_where_it_stopped() -> None:
    wish = law.PauseProject(on=date(2026, 6, 1), reason="Chờ di chuyển đường điện")
    paused = law.pause_project(building(), wish, actor=HOA, at=NOW).project
    assert law.where_it_stands(paused, TODAY) == (
        "Tạm dừng từ thứ Hai, 1/6/2026: Chờ di chuyển đường điện. Chưa có ngày làm lại."
    )
    again = law.ResumeProject(on=date(2026, 7, 1), planned_finish=date(2026, 12, 20))
    on = law.resume_project(paused, again, actor=HOA, at=NOW).project
    assert (on.state, on.planned_finish, on.reason) == (law.ProjectState.BUILDING, date(2026, 12, 20), "")
    waiting = law.pause_project(registered(), wish, actor=HOA, at=NOW).project
    assert law.resume_project(waiting, again, actor=HOA, at=NOW).project.state is law.ProjectState.PREPARING


def test_steps_are_taken_in_their_order_and_not_before_their_day() -> None:
    with pytest.raises(Refused, match="Chuẩn bị"):
        law.finish_project(registered(), law.FinishProject(on=TODAY), actor=HOA, at=NOW)
    with pytest.raises(Refused, match="Đang thi công"):
        law.settle_project(building(), law.SettleProject(on=TODAY, amount=1), actor=HOA, at=NOW)
    with pytest.raises(ValidationError) as raised:
        law.finish_project(building(), law.FinishProject(on=date(2026, 3, 1)), actor=HOA, at=NOW)
    assert [p.code for p in field_errors(raised.value)["on"]] == ["too_early"]
    with pytest.raises(ValidationError) as raised:
        law.start_project(registered(), law.StartProject(on=TODAY + timedelta(days=1)), actor=HOA, at=NOW)
    assert [p.code for p in field_errors(raised.value)["on"]] == ["date_in_future"]


def test_money_paid_is_of_a_source_that_has_it() -> None:
    project = reported(building(), paid_province="800 triệu", paid_community="150 triệu").project
    assert (project.capital, project.paid) == (1_350_000_000, 950_000_000)
    assert [(part.source.value, part.planned, part.paid) for part in project.parts] == [
        ("province", 1_200_000_000, 800_000_000), ("community", 150_000_000, 150_000_000),
    ]  # fmt: skip
    for name, amount in (("paid_province", "1,3 tỷ"), ("paid_central", "1 triệu")):
        with pytest.raises(ValidationError) as raised:
            reported(building(), **{name: amount})
        assert [p.code for p in field_errors(raised.value)[name]] == ["paid_too_much"]


def test_an_older_report_leaves_the_newer_one_standing() -> None:
    project = reported(building(), percent=65).project
    late = reported(project, on=date(2026, 8, 20), percent=40)
    assert (late.project.percent, late.project.percent_on) == (65, date(2026, 9, 20))
    assert late.progress.percent == 40


def test_what_is_due_next_is_a_report_each_month_or_the_end() -> None:
    project = building()
    assert law.falls_on(registered(), 25) == date(2026, 3, 2)
    assert law.falls_on(project, 25) == date(2026, 4, 25)
    reported_once = reported(project).project
    assert (law.falls_on(reported_once, 5), law.next_step(reported_once, 5)) == (
        date(2026, 10, 5),
        "Báo tiến độ tháng",
    )
    told = reported(reported_once, on=date(2026, 11, 20)).project
    assert (law.falls_on(told, 5), law.next_step(told, 5)) == (date(2026, 10, 30), "Phải hoàn thành")
    done = law.finish_project(told, law.FinishProject(on=TODAY), actor=HOA, at=NOW).project
    assert law.falls_on(done, 5) is None


def test_people_read_what_their_money_went_to_and_no_more_is_spent_than_they_gave() -> None:
    wish = law.AddGift(
        kind=law.GiftKind.MONEY, amount="150 triệu", told="86 hộ trong tổ", households=86, on=TODAY
    )
    given = law.add_gift(building(), wish, actor=HOA, at=NOW).project
    days = law.AddGift(kind=law.GiftKind.DAYS, amount="320", told="Bà con Tổ 5", on=TODAY)
    outcome = law.add_gift(given, days, actor=HOA, at=NOW)
    assert outcome.event.for_citizen() == "Bà con góp 320 ngày công."
    spent = law.SpendGift(amount="140 triệu", told="Mua xi măng, cát", on=TODAY)
    after = law.spend_gift(outcome.project, spent, actor=HOA, at=NOW).project
    assert (after.given_money, after.given_days, after.money_left) == (150_000_000, 320, 10_000_000)
    with pytest.raises(ValidationError) as raised:
        law.spend_gift(after, spent, actor=HOA, at=NOW)
    assert "chỉ còn 10.000.000 đồng" in str(raised.value)


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 10**9)), max_size=12))
def test_totals_of_gifts_are_the_sums_of_their_entries(acts: list[tuple[bool, int]]) -> None:
    project, entries = building(), []
    for gives, amount in acts:
        try:
            wish = law.AddGift(kind="money", amount=amount, told="Bà con góp", on=TODAY) if gives else None
            spend = law.SpendGift(amount=amount, told="Mua vật liệu", on=TODAY)
            outcome = (
                law.add_gift(project, wish, actor=HOA, at=NOW)
                if wish
                else law.spend_gift(project, spend, actor=HOA, at=NOW)
            )
        except ValidationError:
            assert not gives and amount > project.money_left
            continue
        project = outcome.project
        entries.append(outcome.gift)
    assert project.given_money == sum(one.amount for one in entries if not one.spent)
    assert project.spent_money == sum(one.amount for one in entries if one.spent) <= project.given_money


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"planned_finish": date(2026, 1, 1)}, "finish_before_start"), ({"latitude": "21.5"}, "half_a_point"),
        ({"capital_central": "nhiều"}, "invalid_money"), ({"decision_url": "javascript:alert(1)"}, "url_invalid"),
        ({"code": "DA 1/2"}, "code_invalid"), ({"funding": "lottery"}, "invalid_choice"),
        ({"decision_url": "//evil.example"}, "url_invalid"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_at_once(given: dict[str, Any], code: str) -> None:
    with pytest.raises(ValidationError) as raised:
        law.KeepProject.model_validate(ROAD | given)
    assert code in {problem.code for found in field_errors(raised.value).values() for problem in found}


def test_a_project_taken_out_of_the_register_is_not_touched_again() -> None:
    gone = law.withdraw_project(
        registered(), law.WithdrawProject(reason="Nhập hai lần"), actor=HOA, at=NOW
    ).project
    with pytest.raises(Refused):
        law.start_project(gone, law.StartProject(on=TODAY), actor=HOA, at=NOW)
    assert law.falls_on(gone, 25) is None


@given(st.dates(date(2020, 1, 1), date(2032, 12, 31)))
def test_nothing_is_late_before_its_day(today: date) -> None:
    for project in (registered(), building()):
        due = project.planned_start if project.state is law.ProjectState.PREPARING else project.planned_finish
        assert due is not None
        assert law.late_days(project, today) == max(0, (today - due).days)
