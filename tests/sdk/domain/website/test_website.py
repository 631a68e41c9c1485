"""What must stand on the site, whether it does, and notices that stand no longer than they should."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.website import (
    AlertKind,
    Filled,
    Notice,
    Standing,
    check,
    few_words,
    find_section,
    said,
    sections,
    standing_at,
    stop_problem,
)

TODAY = date(2026, 11, 28)
NOW = datetime(2026, 11, 28, 9, tzinfo=VIETNAM)


def line(code: str, *pages: Filled):
    return next(each for each in check(sections(), pages, TODAY) if each.section.code == code)


def page(section: str, **facts) -> Filled:
    return Filled.model_validate(
        {"page": 1, "section": section, "title": "Trang", "words": 200, "day": TODAY} | facts
    )


def test_the_sections_are_the_decrees_own_and_what_was_not_read_says_so() -> None:
    codes = [each.code for each in sections()]
    assert len(codes) == len(set(codes))
    for code in (
        "to-chuc-bo-may",
        "ban-do",
        "dieu-kien-tu-nhien",
        "lich-su",
        "truyen-thong",
        "di-tich",
        "lanh-dao",
    ):
        assert "Điều 9 khoản 1 điểm c" in find_section(code).why
        assert find_section(code).asked_by_law
    assert "(chưa kiểm chứng)" in find_section("ngan-sach").why
    assert find_section("dau-moi").why == "Nên có (không phải luật buộc)"
    assert not any("42/2022" in each.why for each in sections())  # repealed


def test_a_section_is_missing_empty_old_or_fine() -> None:
    assert line("lich-su").standing is Standing.MISSING
    assert line("lich-su", page("lich-su", words=few_words() - 1)).standing is Standing.EMPTY
    assert line("lich-su", page("lich-su", day=date(2024, 11, 28))).standing is Standing.OLD
    assert line("lich-su", page("lich-su", day=date(2024, 11, 29))).standing is Standing.FINE
    assert line("lich-su", page("lich-su", again=TODAY)).standing is Standing.OLD


def test_leaders_without_their_facts_and_a_map_without_a_map_are_not_enough() -> None:
    assert line("lanh-dao", page("lanh-dao")).standing is Standing.EMPTY
    assert [need.label for need in line("ban-do", page("ban-do")).lacks] == ["bản đồ kèm lời mô tả"]
    assert line("lanh-dao", page("lanh-dao", has=("leader",))).standing is Standing.FINE


def test_the_best_of_several_pages_counts() -> None:
    found = line("lich-su", page("lich-su", words=3), page("lich-su", page=2))
    assert (found.standing, found.page.page) == (Standing.FINE, 2)


def test_before_the_decree_nothing_of_it_is_asked() -> None:
    assert "lich-su" not in [each.section.code for each in check(sections(), [], date(2026, 6, 30))]


def test_the_check_in_one_sentence() -> None:
    lines = check(sections(), [page("lich-su", words=1)], TODAY)
    assert said(lines) == f"{len(lines) - 1} mục chưa có trang, 1 mục chưa đủ nội dung"
    assert said([each for each in lines if each.standing is Standing.FINE]) == ""


def notice(kind: AlertKind = AlertKind.OTHER, start: int = -1, end: int = 1, text: str = "x") -> Notice:
    hours = timedelta(hours=1)
    return Notice(kind=kind, text=text, starts=NOW + start * hours, ends=NOW + end * hours)


def test_what_burns_stands_above_what_stops() -> None:
    shown = standing_at(
        [notice(AlertKind.STOP), notice(AlertKind.STORM), notice(AlertKind.FIRE, start=1)], NOW
    )
    assert [each.kind for each in shown] == [AlertKind.STORM, AlertKind.STOP]


@given(st.integers(-50, 50), st.integers(-50, 50))
def test_a_notice_stands_from_its_first_moment_to_before_its_last(start: int, end: int) -> None:
    assert bool(standing_at([notice(start=start, end=end)], NOW)) == (start <= 0 < end)


@pytest.mark.parametrize(
    ("stops", "in_time", "late"),
    # Before Monday 30 November: 24 November is a day off, so the seventh working day back is Wednesday the 18th.
    [(date(2026, 11, 30), date(2026, 11, 18), date(2026, 11, 19))],
)
def test_a_planned_stop_is_told_seven_working_days_before(stops: date, in_time: date, late: date) -> None:
    assert stop_problem(stops, in_time) == ""
    assert "thứ Tư, 18/11/2026" in stop_problem(stops, late)
    assert "Điều 13 khoản 1 điểm a" in stop_problem(stops, late)
