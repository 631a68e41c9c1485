"""The days of the year: right in Vietnam's own lunar calendar, where China's is another."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinhquyen_sdk.domain import greetings as law
from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.greetings.lunar import lunar_years

BY_CODE = {occasion.code: occasion for occasion in law.occasions()}


@pytest.mark.parametrize("year", range(2007, 2051))
def test_tet_and_gio_to_are_those_of_the_holidays_package(year: int) -> None:
    known = holidays.country_holidays("VN", years=year, language="vi", observed=False)
    tet = [day for day, name in known.items() if name == "Tết Nguyên Đán"]
    hung = [day for day, name in known.items() if "Hùng" in name]
    assert (tet, hung) == ([law.solar_day(year, 1, 1)], [law.solar_day(year, 3, 10)])


@pytest.mark.parametrize(
    ("year", "month", "day", "vietnam", "china"),
    [
        (2007, 1, 1, date(2007, 2, 17), date(2007, 2, 18)),
        (2030, 1, 1, date(2030, 2, 2), date(2030, 2, 3)),
        (2034, 8, 15, date(2034, 9, 26), date(2034, 9, 27)),
    ],
)
def test_where_hanoi_and_beijing_differ_it_is_hanoi(
    year: int, month: int, day: int, vietnam: date, china: date
) -> None:
    found = law.solar_day(year, month, day)
    assert found == vietnam and found != china


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 2, 17), "mùng 1 tháng Giêng năm Bính Ngọ"),
        (date(2026, 9, 25), "15 tháng Tám năm Bính Ngọ"),
        (date(2027, 2, 5), "29 tháng Chạp năm Bính Ngọ"),
        (date(2025, 7, 25), "mùng 1 tháng Sáu nhuận năm Ất Tỵ"),
    ],
)
def test_a_day_is_said_as_people_say_it(day: date, said: str) -> None:
    found = law.lunar_day(day)
    assert found and found.spoken() == said


@given(st.dates(date(2001, 1, 1), date(2050, 12, 31)))
def test_there_and_back(day: date) -> None:
    found = law.lunar_day(day)
    assert found
    if not found.leap:
        assert law.solar_day(found.year, found.month, found.day) == day


def test_the_table_has_no_hole() -> None:
    years = lunar_years()
    for year in range(2000, 2050):
        number, _, first, length = years[year].months()[-1]
        assert number == 12 and first + timedelta(days=length) == years[year + 1].first
    assert law.solar_day(2051, 1, 1) is None and law.lunar_day(date(1999, 1, 1)) is None


def test_giao_thua_is_the_last_day_of_a_short_month() -> None:
    assert law.solar_day(2026, 12, 30) == date(2027, 2, 5)


def test_every_occasion_has_its_source_and_its_words() -> None:
    assert len(BY_CODE) == 16
    for occasion in law.occasions():
        assert occasion.source and occasion.confidence in ("verified", "verified-secondary", "custom")
        assert 3 <= occasion.write_before <= 30 and 1 <= occasion.shown_days <= 10


def test_the_year_is_in_order_and_a_lunar_month_of_winter_is_not_lost() -> None:
    own = law.OwnOccasion(
        label="Lễ cúng ông Công ông Táo", calendar=law.Calendar.LUNAR, day=23, month=12
    ).occasion("rieng-1")
    found = law.coming([*law.occasions(), own], date(2027, 1, 1), date(2027, 12, 31))
    assert [each.day for each in found] == sorted(each.day for each in found)
    tao = next(each for each in found if each.occasion.code == "rieng-1")
    assert (tao.day, tao.year) == (date(2027, 1, 30), 2026)
    assert BY_CODE["tet-nguyen-dan"].moment_in(2027) == datetime(2027, 2, 6, 0, 5, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("day", "month", "lunar"), [(31, 4, False), (0, 1, False), (1, 13, False), (31, 1, True)]
)
def test_a_day_that_no_calendar_has_is_refused(day: int, month: int, lunar: bool) -> None:
    calendar = law.Calendar.LUNAR if lunar else law.Calendar.SOLAR
    with pytest.raises(ValueError, match="Không có ngày này"):
        law.OwnOccasion(label="Ngày riêng", calendar=calendar, day=day, month=month)
