"""Money as offices write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinhquyen_sdk.domain.messages import field_errors, thousands
from chinhquyen_sdk.domain.money import MOST, Dong, dong, read_dong, short_dong, unit_of
from chinhquyen_sdk.domain.records import Record

AMOUNTS = st.integers(0, MOST)


class Paid(Record):
    amount: Dong


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("1,2 tỷ", 1_200_000_000), ("1.250.000.000", 1_250_000_000), ("1.250.000.000 đồng", 1_250_000_000),
        ("850 triệu", 850_000_000), ("1 tỷ 250 triệu", 1_250_000_000), ("1.250 triệu", 1_250_000_000),
        ("1.25 tỷ", 1_250_000_000), ("12 tỉ", 12_000_000_000), ("500 nghìn đồng", 500_000), ("500.000đ", 500_000),
        ("1,250,000,000", 1_250_000_000), ("1250000000", 1_250_000_000), ("1.234,5 triệu đồng", 1_234_500_000),
        ("3 TỶ", 3_000_000_000), ("0", 0), ("2 tỷ 5 triệu 300 nghìn", 2_005_300_000), ("1.250.000.000 VNĐ", 1_250_000_000),
    ],
)  # fmt: skip
def test_money_is_read_as_it_is_written_here(typed: str, amount: int) -> None:
    assert read_dong(typed) == amount


@pytest.mark.parametrize(
    "typed", ["", "nhiều", "1.2.3", "-5 tỷ", "1.250 tỷ", "250 triệu 1 tỷ", "0,5", "1,,2 tỷ", "12 tỷ xi măng", "1e9",
        "9999999 tỷ", "1 tỷ 250"]
)  # fmt: skip
def test_what_can_be_read_two_ways_or_not_at_all_is_asked_again(typed: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_dong(typed)


@given(AMOUNTS)
def test_every_amount_reads_back_from_each_way_of_writing_it(amount: int) -> None:
    assert read_dong(dong(amount)) == amount
    assert read_dong(thousands(amount)) == amount
    assert read_dong(str(amount)) == amount
    assert read_dong(f"{amount // 10**6},{amount % 10**6:06d} triệu") == amount


@given(AMOUNTS)
def test_what_is_said_in_short_is_near_what_it_is(amount: int) -> None:
    assert abs(read_dong(short_dong(amount)) - amount) <= max(5 * 10**6 if amount >= 10**9 else 5 * 10**3, 0)


@given(st.text(max_size=30))
def test_no_text_breaks_the_reader(typed: str) -> None:
    try:
        assert 0 <= read_dong(typed) <= MOST
    except ValueError as error:
        assert str(error).endswith(".")


def test_a_heading_says_the_unit_of_bare_numbers() -> None:
    assert unit_of("Tổng mức đầu tư (triệu đồng)") == 10**6
    assert unit_of("Vốn NSTW, tỷ đồng") == unit_of("Tổng (tỷ)") == 10**9
    assert unit_of("Ngân sách tỉnh (triệu đồng)") == unit_of("Vốn (trđ)") == 10**6
    assert unit_of("Ngân sách tỉnh") == unit_of("Ngân sách xã (đồng)") == 1
    assert unit_of("Trị giá") == unit_of("Tổng mức đầu tư") == 1
    assert read_dong("1.250,5", 10**6) == 1_250_500_000
    assert read_dong("1,2 tỷ", 10**6) == 1_200_000_000


def test_a_record_says_at_its_field_what_is_wrong() -> None:
    assert Paid(amount="1,5 tỷ").amount == 1_500_000_000
    with pytest.raises(ValueError) as raised:
        Paid(amount="một ít")
    assert [p.code for p in field_errors(raised.value)["amount"]] == ["invalid_money"]
