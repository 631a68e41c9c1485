"""Months, quarters and years."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinhquyen_sdk.domain.periods import month_after, periods_until, read_period, year_of


@pytest.mark.parametrize(
    ("written", "since", "until", "label"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31), "năm 2026"),
        ("2026-q4", date(2026, 10, 1), date(2026, 12, 31), "quý IV/2026"),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31), "quý I/2026"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "tháng 2/2024"),
    ],
)
def test_a_period_is_read_and_said(written: str, since: date, until: date, label: str) -> None:
    period = read_period(written)
    assert period is not None
    assert (period.since, period.until, period.label) == (since, until, label)
    assert read_period(period.code) == period


@pytest.mark.parametrize("written", ["", "2026-13", "2026-q5", "quý 4", "12/2026", "2026-00", "9999", "0001"])
def test_what_is_no_period_is_none(written: str) -> None:
    assert read_period(written) is None


@given(st.dates(date(2000, 1, 1), date(2199, 12, 31)))
def test_the_periods_offered_have_begun_and_are_each_read_back(today: date) -> None:
    for period in periods_until(today):
        assert period.since <= today
        assert read_period(period.code) == period


@given(st.integers(1990, 2199))
def test_a_year_is_its_months_without_gap(year: int) -> None:
    months = year_of(year).months
    assert [month_after(month) for month in months[:-1]] == list(months[1:])
    assert year_of(year).until + timedelta(days=1) == date(year + 1, 1, 1)
