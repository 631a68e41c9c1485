"""When a letter goes out, and when it would hurt more than help."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.domain.letters.templates import template
from chinhquyen_sdk.domain.letters.timing import TimingRule, TimingState, timing

DIED = date(2026, 12, 1)
DAYS = st.integers(-60, 60)


def rule(id: str) -> TimingRule:
    found = template(id).timing
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("after", "state"),
    [
        (0, TimingState.NOW),
        (3, TimingState.NOW),
        (4, TimingState.LATE),
        (21, TimingState.LATE),
        (22, TimingState.NEVER),
    ],
)
def test_a_condolence_is_never_written_after_three_weeks(after: int, state: TimingState) -> None:
    found = timing(rule("condolence"), DIED, DIED + timedelta(days=after))
    assert found.state is state
    assert found.may_send == (state is not TimingState.NEVER)


@pytest.mark.parametrize(
    ("after", "state"),
    [
        (-6, TimingState.EARLY),
        (-2, TimingState.NOW),
        (-1, TimingState.NOW),
        (0, TimingState.LATE),
        (1, TimingState.NEVER),
    ],
)
def test_an_apology_comes_before_the_old_day(after: int, state: TimingState) -> None:
    promised = date(2026, 12, 14)
    assert timing(rule("late_apology"), promised, promised + timedelta(days=after)).state is state


def test_it_explains_itself_and_says_that_it_is_no_law() -> None:
    said = timing(rule("condolence"), DIED, date(2026, 12, 30)).explanation
    assert said == (
        "Đã quá muộn, không gửi thư này nữa. Thư đến muộn chỉ khơi lại nỗi đau; xin đến thăm gia đình."
        " Tính từ ngày mất (thứ Ba, 1/12/2026): chậm nhất 3 ngày sau, sau thứ Ba, 22/12/2026 thì thôi."
        " Căn cứ: quy tắc của xã, không phải luật."
    )


def test_what_was_not_read_in_the_law_is_marked() -> None:
    assert (
        "chưa kiểm chứng" in timing(rule("late_apology"), date(2026, 12, 14), date(2026, 12, 10)).explanation
    )


def test_working_days_leave_out_the_weekend() -> None:
    friday = date(2026, 12, 4)
    working = TimingRule(anchor="ngày xác định", best=-2, latest=3, unit="ngày làm việc")
    found = timing(working, friday, friday)
    assert (found.best, found.latest) == (date(2026, 12, 2), date(2026, 12, 9))


@given(st.dates(date(2026, 2, 1), date(2027, 6, 1)), DAYS, DAYS, st.none() | DAYS, DAYS)
def test_the_states_follow_each_other(
    event: date, best: int, latest: int, last: int | None, today: int
) -> None:
    marks = sorted([best, latest, *([] if last is None else [last])])
    made = TimingRule(
        anchor="ngày", best=marks[0], latest=marks[1], never_after=marks[2] if last is not None else None
    )
    order = list(TimingState)
    now, next = (timing(made, event, event + timedelta(days=today + more)) for more in (0, 1))
    assert order.index(now.state) <= order.index(next.state)
    assert now.explanation.endswith("không phải luật.")


def test_a_rule_that_contradicts_itself_is_refused() -> None:
    with pytest.raises(ValidationError):
        TimingRule(anchor="ngày mất", best=5, latest=3)
