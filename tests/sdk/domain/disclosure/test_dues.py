"""A year's dues open by themselves, each with its day and why; what did not arise is closed with a reason."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk import law
from chinhquyen_sdk.domain.disclosure import (
    AddDue,
    ArisenDue,
    CloseDue,
    DueState,
    ReopenDue,
    Rhythm,
    Standing,
    add_due,
    arise_due,
    close_due,
    due_sentence,
    find_duty,
    open_year,
    reopen_due,
    standing,
    terms_of,
)
from chinhquyen_sdk.domain.refusals import Refused
from tests.sdk.domain.disclosure.desk import AT, HOA, due, morning, published, settled

YEARS = st.integers(min_value=1990, max_value=2200)
KNOWN_DAYS = st.dates(date(2026, 1, 1), date(2027, 11, 30))


@settings(max_examples=30)
@given(YEARS)
def test_the_same_year_opens_the_same_dues_whenever_it_is_asked(year: int) -> None:
    once, again = list(open_year(year)), list(open_year(year))
    keys = [(each.duty, each.term, each.number) for each in once]
    assert once == again
    assert len(set(keys)) == len(keys)
    for each in once:
        assert each.due_on is None or each.ends_on is None or each.due_on > each.ends_on


@given(YEARS, st.sampled_from([each for each in Rhythm if each is not Rhythm.ALWAYS]))
def test_a_term_lies_in_its_year_and_terms_of_one_rhythm_follow_one_another(
    year: int, rhythm: Rhythm
) -> None:
    found = terms_of(rhythm, year)
    assert found[0].since == date(year, 1, 1)
    assert all(term.since <= term.until <= date(year, 12, 31) for term in found)
    for one, other in pairwise(found):
        assert one.until + timedelta(days=1) == other.since


@given(KNOWN_DAYS)
def test_a_due_day_is_the_books_fifth_working_day_and_explains_itself(day: date) -> None:
    wish = ArisenDue(label="Quyết định hỗ trợ nhà ở đợt 1", starts_on=day)
    arisen = arise_due(due("dccs-11-07", year=day.year), wish, actor=HOA, at=morning(day)).due
    line = law.deadline("DCCS-12-DISCLOSE", day)
    assert arisen.due_on == line.due
    assert len([step for step in arisen.deadline().steps if step.counted]) == 5
    assert arisen.explain() == line.explain()


@given(KNOWN_DAYS, st.integers(min_value=-40, max_value=40))
def test_a_due_is_late_only_after_its_day_and_soon_only_before_it(start: date, away: int) -> None:
    arisen = arise_due(
        due("dccs-11-12"), ArisenDue(label="Mức phí chợ", starts_on=start), actor=HOA, at=morning(start)
    ).due
    seen = standing(arisen, arisen.due_on + timedelta(days=away))
    assert (seen is Standing.LATE) == (away > 0)
    assert (seen is Standing.SOON) == (-7 <= away <= 0)


def test_the_budget_is_told_four_times_a_year_from_the_end_of_its_term() -> None:
    found = list(open_year(2026, [find_duty("ns-26-03")]))
    assert [each.due_on for each in found] == [
        date(2026, 4, 15), date(2026, 7, 15), date(2026, 10, 15), date(2027, 1, 15),
    ]  # fmt: skip
    assert not found[0].deadline().verified, "its decree was not read: staff see that"


def test_the_quarterly_list_comes_four_times_and_says_that_the_law_gives_no_number() -> None:
    found = list(open_year(2026, [find_duty("dccs-13-danh-sach")]))
    assert [each.term for each in found] == ["2026-q1", "2026-q2", "2026-q3", "2026-q4"]
    assert "không ấn định số ngày" in found[0].explain()
    assert found[0].falls_on == date(2026, 3, 31)


def test_what_another_duty_fulfils_opens_nothing_of_its_own() -> None:
    opened = {each.duty for each in open_year(2026)}
    assert "dccs-11-02" not in opened
    assert {"ns-26-01", "ns-26-02", "ns-26-03", "ns-26-04"} <= opened


def test_a_year_beyond_the_calendar_opens_without_inventing_a_day() -> None:
    assert {each.due_on for each in open_year(2035)} == {None}


def test_what_nobody_knows_of_is_watched_until_the_end_of_the_year_and_then_wants_an_answer() -> None:
    watched = due("dccs-11-08")
    assert standing(watched, date(2026, 6, 1)) is Standing.WATCHED
    assert standing(watched, date(2026, 12, 15)) is Standing.SOON
    assert standing(watched, date(2027, 1, 1)) is Standing.LATE


def test_what_must_always_be_there_is_late_until_it_is_and_cannot_be_said_away() -> None:
    standing_due = due("dccs-11-04")
    assert standing(standing_due, date(2026, 1, 1)) is Standing.LATE
    with pytest.raises(Refused) as no:
        close_due(standing_due, CloseDue(reason="Chưa ban hành quy chế dân chủ"), actor=HOA, at=AT)
    assert "Điều 11 khoản 4" in no.value.basis


def test_not_arisen_needs_a_reason_and_can_be_taken_back() -> None:
    with pytest.raises(ValidationError):
        CloseDue(reason="không có")
    closed = close_due(
        due("dccs-11-08"), CloseDue(reason="Trong năm không có thiên tai, dịch bệnh."), actor=HOA, at=AT
    ).due
    assert standing(closed, date(2027, 6, 1)) is Standing.NOT_ARISEN
    assert "không có thiên tai" in due_sentence(closed, AT.date())
    opened = reopen_due(closed, ReopenDue(reason="Bão số 9 ngày 20/11"), actor=HOA, at=AT).due
    assert (opened.state, opened.reason) == (DueState.WATCHED, "")


def test_the_same_duty_arises_twice_in_a_year() -> None:
    first = due("dccs-11-07")
    again = add_due(
        first.facts, AddDue(duty=first.duty, label="Trợ cấp Tết Bính Ngọ", starts_on=date(2026, 11, 2)),
        id=uuid4(), number=2, like=first, actor=HOA, at=AT,
    ).due  # fmt: skip
    assert (again.number, again.title, again.due_on) == (2, "Trợ cấp Tết Bính Ngọ", date(2026, 11, 9))
    with pytest.raises(Refused):
        add_due(
            find_duty("ns-26-02"), AddDue(duty="ns-26-02", label="Dự toán lần hai", starts_on=AT.date()),
            id=uuid4(), number=2, like=due("ns-26-02"), actor=HOA, at=AT,
        )  # fmt: skip


def test_a_start_in_the_future_is_refused_except_of_what_is_told_ahead() -> None:
    ahead = AT.date() + timedelta(days=30)
    with pytest.raises(ValidationError, match="tương lai"):
        arise_due(due("dccs-11-07"), ArisenDue(label="Trợ cấp", starts_on=ahead), actor=HOA, at=AT)
    told = arise_due(due("doi-thoai-thong-bao"), ArisenDue(starts_on=ahead), actor=HOA, at=AT).due
    assert told.due_on <= ahead - timedelta(days=7)


def test_a_published_due_is_not_published_or_closed_again() -> None:
    done = settled(due("dccs-11-07"), DueState.PUBLISHED)
    with pytest.raises(Refused, match="đã đăng"):
        close_due(done, CloseDue(reason="Không phát sinh trong năm"), actor=HOA, at=AT)
    assert published().day == AT.date()
