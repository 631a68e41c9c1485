"""Days off, days in lieu and make-up Saturdays of 2025 to 2027."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from chinhquyen_sdk import law

TET_2026 = [date(2026, 2, day) for day in range(14, 23)]


@pytest.mark.parametrize("day", [*TET_2026, date(2026, 1, 1), date(2026, 1, 2), date(2026, 4, 27), date(2026, 4, 30),
                                 date(2026, 8, 31), date(2026, 9, 1), date(2026, 9, 2), date(2026, 11, 24),
                                 date(2025, 5, 2)])  # fmt: skip
def test_offices_are_closed(day: date) -> None:
    assert not law.working_days().is_working(day)


@pytest.mark.parametrize("day", [date(2026, 1, 10), date(2026, 8, 22), date(2025, 4, 26)])
def test_make_up_saturdays_are_worked(day: date) -> None:
    assert day.weekday() == 5
    assert law.working_days().is_working(day)


def test_the_table_agrees_with_a_plain_walk_over_the_days() -> None:
    table = law.working_days()
    walked = [d for n in range(table.size) if table.is_working(d := table.first + timedelta(days=n))]
    assert walked == table.days
    assert table.add(date(2026, 2, 13), 1) == date(2026, 2, 23)
    assert table.on_or_before(date(2026, 2, 22)) == date(2026, 2, 13)
    assert table.on_or_after(date(2026, 8, 22)) == date(2026, 8, 22)
    assert table.between(date(2026, 2, 13), date(2026, 2, 24)) == 2
    assert table.between(date(2026, 2, 24), date(2026, 2, 13)) == -2


def test_the_january_swap_is_marked_as_known_from_the_news_only() -> None:
    year = law.calendar(2026)
    swap = {fact.day: fact for fact in (*year.in_lieu, *year.make_up)}
    assert not swap[date(2026, 1, 2)].verified
    assert not swap[date(2026, 1, 10)].verified
    assert swap[date(2026, 1, 2)].swapped_with == date(2026, 1, 10)
    assert swap[date(2026, 8, 31)].verified


def test_2027_is_an_estimate_and_says_so() -> None:
    year = law.calendar(2027)
    assert year.estimated
    assert all(fact.estimated and not fact.verified for fact in year.off)
    assert not law.calendar(2026).estimated


def test_every_unusual_day_names_its_source() -> None:
    for year in (2025, 2026, 2027):
        found = law.calendar(year)
        assert all(fact.source and fact.name for fact in (*found.off, *found.in_lieu, *found.make_up))


@pytest.mark.parametrize("year", [1, 1899, 2024, 2028, 99999])
def test_years_we_know_nothing_of_are_refused(year: int) -> None:
    with pytest.raises(law.OutsideCalendar):
        law.calendar(year)


@pytest.mark.parametrize(
    "start", [date(1899, 1, 1), date(2024, 12, 31), date(2027, 12, 30), date(2028, 2, 29)]
)
def test_a_deadline_outside_the_calendar_is_refused_in_one_line(start: date) -> None:
    with pytest.raises(law.OutsideCalendar, match=r"31/12/2027") as refused:
        law.deadline("KN-32-SEND", start)
    assert "\n" not in str(refused.value)


def test_a_commune_can_add_a_day_off_of_its_own() -> None:
    flood = law.DayFact(day=date(2026, 10, 7), kind=law.DayKind.OFF, name="Nghỉ do lũ", source="Thông báo 5/TB-UBND",
                        confidence="verified")  # fmt: skip
    table = law.build_working_days([flood])
    assert law.deadline("KN-32-SEND", date(2026, 10, 2), calendar=table).due == date(2026, 10, 8)
