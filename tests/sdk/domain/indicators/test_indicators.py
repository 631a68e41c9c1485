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
    TracedRow,
    amount,
    count,
    part,
    plan_line,
    plan_lines,
    share,
    standing_of,
    target_text,
    told_of,
    value_text,
)
from chinhquyen_sdk.domain.periods import year_of
from chinhquyen_sdk.domain.reporting.records import freeze
from chinhquyen_sdk.testing.contract.figures import added_up

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


def test_a_row_of_a_share_of_sums_carries_its_own_part() -> None:
    row = part(TracedRow(label="Tổ 1"), 1180, 1200)
    assert (row.parts, row.counted) == ("1.180/1.200", True)
    assert part(TracedRow(label="Tổ 2"), 0, 120).counted is False
    assert TracedRow(label="Một việc").parts == ""


@pytest.mark.parametrize(
    "wrong",
    [
        {"numerator": 3},
        {"denominator": 3},
        {"numerator": 4, "denominator": 3},
        {"numerator": 0, "denominator": 3, "counted": True},
        {"numerator": 2, "denominator": 3, "counted": False},
    ],
)
def test_a_part_that_is_none_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValidationError):
        TracedRow.model_validate({"label": "Tổ 1", **wrong})


def test_what_a_share_of_sums_was_made_of_names_its_unit() -> None:
    told = KEPT.model_copy(update={"part_unit": "hộ"})
    year = year_of(2026)
    (one,) = told_of("m", (told,), [share(told, 1180, 1200)], year, date(2026, 5, 1))
    (plain,) = told_of("m", (KEPT,), [share(KEPT, 3, 4)], year, date(2026, 5, 1))
    assert (one.parts, plain.parts) == ("1.180/1.200 hộ", "3/4")
    assert freeze(one).told.parts == "1.180/1.200 hộ"


def test_a_row_kept_before_there_were_parts_reads_as_it_did() -> None:
    kept = {"label": "Đèn 1", "day": "2026-01-01", "why": "Đã thắp."}
    row = TracedRow.model_validate(kept)
    assert row.model_dump(mode="json", exclude_defaults=True) == kept and row.counted


def test_the_contract_adds_up_parts_and_finds_a_row_without_one() -> None:
    sums = KEPT.model_copy(update={"part_unit": "hộ"})
    rows = [part(TracedRow(label="Tổ 1"), 100, 120), part(TracedRow(label="Tổ 2"), 0, 80)]
    assert added_up(sums, rows) == (100, 200)
    assert added_up(KEPT, [TracedRow(label="a"), TracedRow(label="b", counted=False)]) == (1, None)
    for indicator, several in ((sums, [*rows, TracedRow(label="Tổ 3")]), (KEPT, rows)):
        with pytest.raises(AssertionError):
            added_up(indicator, several)
