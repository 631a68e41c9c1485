"""A share is never rounded up, nothing is no zero, a target needs a way."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.domain.indicators import (
    Aim,
    Indicator,
    Standing,
    amount,
    count,
    plan_line,
    plan_lines,
    share,
    standing_of,
    target_text,
    value_text,
)

LATE = Indicator(
    id="late", title="Hồ sơ trả quá hạn", unit="hồ sơ", aim=Aim.AT_MOST, target=Decimal(0), basis="Kế hoạch",
    how="Đếm các hồ sơ trả sau ngày hẹn.",
)  # fmt: skip
KEPT = Indicator(
    id="kept", title="Lời hứa được giữ", unit="%", aim=Aim.AT_LEAST, target=Decimal(100), basis="Kế hoạch",
    how="Lời hứa giữ đúng hẹn trên lời hứa đã xong.",
)  # fmt: skip


@given(st.integers(0, 10_000), st.integers(1, 10_000))
def test_a_share_says_a_hundred_only_when_nothing_is_missing(part: int, of: int) -> None:
    part = min(part, of)
    value = share(KEPT, part, of).value
    assert value is not None and 0 <= value <= 100
    assert (value == 100) == (part == of)


def test_nothing_to_divide_by_is_no_data_and_a_counted_zero_is_a_zero() -> None:
    nothing = share(KEPT, 0, 0)
    assert nothing.value is None and nothing.note
    assert value_text(KEPT, nothing.value) == "chưa có dữ liệu"
    assert value_text(LATE, count(LATE, 0).value) == "0 hồ sơ"
    assert value_text(LATE, Decimal("12345.5")) == "12.345,5 hồ sơ"
    assert amount(Decimal("2.50")) == 2.5 and amount(Decimal("3.00")) == 3


def test_less_is_better_where_the_aim_says_so() -> None:
    assert standing_of(LATE, Decimal(0)) is Standing.MET
    assert standing_of(LATE, Decimal(1)) is Standing.OFF
    assert standing_of(KEPT, Decimal(99)) is Standing.OFF
    assert standing_of(KEPT, None) is Standing.NO_DATA
    assert (target_text(LATE), target_text(KEPT)) == ("không quá 0 hồ sơ", "100%")


def test_a_target_without_a_way_is_refused() -> None:
    with pytest.raises(ValidationError):
        Indicator(
            id="x_y", title="Một chỉ tiêu", unit="%", target=Decimal(1), basis="Luật", how="Đếm cả thảy nhé."
        )


def test_the_plan_is_data() -> None:
    assert [line.id for line in plan_lines(2026)] == [f"P-{n:02d}" for n in range(1, 14)]
    line = plan_line(2026, "P-13")
    assert line is not None and line.before == date(2026, 12, 15)
    assert plan_lines(2025) == () and plan_line(2026, "P-99") is None
